package ca.qmhcn.platform.access;

/// The words of signing in.
interface Messages {

    String signIn();

    String signInWhat();

    String email();

    String password();

    String again();

    String againWhat();

    String submit();

    String actingFor();

    String actingForWhat();

    String actFor();

    String actingNow();

    String noOrganization();

    String role(Role role);
}
