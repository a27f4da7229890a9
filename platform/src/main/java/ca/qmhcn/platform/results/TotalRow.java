package ca.qmhcn.platform.results;

import ca.qmhcn.platform.access.OrganizationId;

/// A total over organizations, or what can be worked out from totals: one indicator, one variant of it, in one fiscal
/// year. Keys never change: a release is held against all earlier ones by them.
///
/// @param place   over whom
/// @param subject of what
/// @param isShown whether pages show it; what they do not show is guarded beside what they do
public record TotalRow(String place, String subject, boolean isShown) {

    static final String NETWORK = "network";
    static final String PROVINCE = "province=";

    /// All organizations, or those of one province.
    static TotalRow total(String place, String subject) {
        return new TotalRow(place, subject, true);
    }

    /// What is left of a total for the organization that takes its own part away.
    static TotalRow without(String place, OrganizationId organization, String subject) {
        return new TotalRow(place + "|without=" + organization.value(), subject, false);
    }

    /// What one organization adds to totals: none of them may tell it.
    static TotalRow part(OrganizationId organization, String subject) {
        return new TotalRow("of=" + organization.value(), subject, false);
    }

    /// What the totals of provinces leave of the network's.
    static TotalRow elsewhere(String subject) {
        return new TotalRow("elsewhere", subject, false);
    }

    /// What a total speaks of.
    ///
    /// @param year    in which the fiscal year begins
    /// @param profile empty where there is one way only
    static String subject(int year, String indicator, String profile) {
        return "year=" + year + "|indicator=" + indicator + (profile.isEmpty() ? "" : "|profile=" + profile);
    }

    /// Its key without the part.
    String row() {
        return place + "|" + subject;
    }

    public String numerator() {
        return row() + "|part=numerator";
    }

    /// Those of the denominator that are not in the numerator; never shown itself.
    public String rest() {
        return row() + "|part=rest";
    }

    public String denominator() {
        return row() + "|part=denominator";
    }
}
