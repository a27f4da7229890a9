package ca.qmhcn.platform.organizations;

/// The words of the members' pages.
interface Messages {

    String members();

    String membersWhat(int members);

    String name();

    String province();

    String kind();

    String size();

    String kindIs(Organization.Kind kind);

    String sizeIs(Organization.Size size);

    String yours();
}
