package ca.qmhcn.platform.site;

import ca.qmhcn.platform.site.ErrorPages.Kind;

/// The words of the shell and of the error pages.
interface Messages {

    String network();

    String networkShort();

    String skip();

    String helpLabel();

    String helpBefore();

    String helpAfter();

    String emergencyBefore();

    String emergencyAfter();

    String moreHelp();

    String navigation();

    String notices();

    String otherLanguage();

    String signIn();

    String signOut();

    String account();

    String actingFor(String organization);

    String actingForNobody();

    String switchOrganization();

    String breadcrumb();

    String footer();

    String aboutNetwork();

    String numbers();

    String whyHidden();

    String independence();

    String independenceMore();

    String errorPrefix();

    String errorTitle(Kind kind);

    String errorWhat(Kind kind);

    String errorHome();
}
