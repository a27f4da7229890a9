package ca.qmhcn.platform.resources;

import ca.qmhcn.platform.resources.Resource.Availability;
import ca.qmhcn.platform.resources.Resource.Kind;
import ca.qmhcn.platform.resources.Resource.Relation;

/// The words of the library.
interface Messages {

    String resources();

    String resourcesWhat();

    String searchLibrary();

    String wordsToFind();

    String type();

    String anyType();

    String dimension();

    String anyDimension();

    String search();

    String found(int entries);

    String showAll();

    String nothingFound();

    String nothingFoundDo();

    String kind(Kind kind);

    String ours();

    String titleIsOurs();

    String open();

    String linkInOtherLanguage();

    String notConfirmed();

    String forWhom();

    String by();

    String relation(Relation relation);

    String year();

    String yearNotKnown();

    String inEnglish();

    String inFrench();

    String available(Availability availability);

    String speaksTo();

    String allDimensions(int dimensions);

    String related();
}
