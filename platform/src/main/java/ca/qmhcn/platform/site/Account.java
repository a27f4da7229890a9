package ca.qmhcn.platform.site;

import org.jspecify.annotations.Nullable;

/// Who is signed in, as the top of the page says it.
///
/// @param name       how the person wants to be called
/// @param actingFor  the organization they act for, in the reader's language; null while they act for none
/// @param canSwitch  whether they could act for another
public record Account(String name, @Nullable String actingFor, boolean canSwitch) {}
