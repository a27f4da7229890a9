package ca.qmhcn.platform.network;

import ca.qmhcn.platform.content.Certainty;
import ca.qmhcn.platform.network.Network.Whose;

/// The words of the way in and of the network's pages.
interface Messages {

    String home();

    String homeTitle();

    String homeLead();

    String nobodyIdentified();

    String signIn();

    String toYourOrganization();

    String seeFramework();

    String dimensions(int dimensions);

    String threeThings();

    String understand();

    String understandWhat(int dimensions);

    String measure();

    String measureWhat();

    String share();

    String shareWhat();

    String theNetwork();

    String moreOnNetwork();

    String aboutNetwork();

    String aims(int aims);

    String comesFrom();

    String doing();

    String ledBy();

    String members();

    String membersWhat(int members);

    String noneNamed();

    String certainty(Certainty certainty);

    String source();

    String asOf(String date);

    String networksPage();

    String oursAndOfficial();

    String what();

    String whoseIsIt();

    String says();

    String whose(Whose whose);

    String howSure();

    String helpLines();

    String helpLinesWhat();

    String call(String number);

    String text(String number);

    String forWhom();

    String when();

    String languages();

    String helpAsOf(String date);
}
