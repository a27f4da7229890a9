package ca.qmhcn.platform.framework;

import ca.qmhcn.platform.framework.Edition.MeansStatus;
import ca.qmhcn.platform.framework.Edition.Whose;
import ca.qmhcn.platform.framework.Parents.Relation;

/// The words of the framework's pages.
interface Messages {

    String framework();

    String editions();

    String dimensions(int dimensions);

    String ringShows(int dimensions);

    String twoLenses();

    String twoLensesWhat();

    String theDimensions(int dimensions);

    String dimensionOf(int number, int dimensions);

    String nameToConfirm();

    String namesToConfirm(int names);

    String noNameConfirmed();

    String toConfirm();

    String wordingIsOurs(String date);

    String readOriginal();

    String inOtherLanguage();

    String source();

    String grewFrom();

    String whatIsKnown();

    String toParents();

    String toCrosswalk();

    String toLevels();

    String means(MeansStatus status);

    String throughTwoLenses();

    String criteria();

    String ours();

    String whose(Whose whose);

    String evidence();

    String criteriaWhat();

    String otherEditions();

    String ourReading();

    String strength(Strength strength);

    String parentFramework();

    String itsParts();

    String neighbours();

    String crosswalk();

    String crosswalkWhat();

    String fromTo(String from, String to);

    String howMuch();

    String why();

    String whatMoved();

    String parents();

    String parentsWhat();

    String relation(Relation relation);

    String whatStandsBehind();

    String whatStandsBehindWhat();

    String gaps();

    String levels();

    String levelsWhat();

    String evidenceFromHere();

    String otherAnswers();

    String score();
}
