package ca.qmhcn.platform.access;

import ca.qmhcn.engine.language.Bilingual;

/// How organizations are called; the module that knows them implements it.
public interface OrganizationNames {

    Bilingual name(OrganizationId organization);
}
