package ca.qmhcn.platform.indicators;

import ca.qmhcn.platform.access.OrganizationId;
import java.time.YearMonth;
import java.util.List;

/// How the cells of indicators are called in the ledger of releases. Keys never change: a release is held against all
/// earlier ones by them.
///
/// @param row one indicator, one variant of it, in one month, year or reason, without the part
record CellKeys(String row) {

    /// Rows of one month that do not count in; never shown, but told by what the sums over months grow by.
    static String leftOutOf(
            OrganizationId organization, String indicator, String profile, YearMonth month, String why) {
        return of(organization, "month=" + month + "|left-out=" + why, indicator, profile)
                .people();
    }

    static CellKeys month(OrganizationId organization, String indicator, String profile, YearMonth month) {
        return of(organization, "month=" + month, indicator, profile);
    }

    /// @param year in which the fiscal year begins
    static CellKeys year(OrganizationId organization, String indicator, String profile, int year) {
        return of(organization, "year=" + year, indicator, profile);
    }

    static CellKeys leftOut(OrganizationId organization, String indicator, String profile, String reason) {
        return of(organization, "left-out=" + reason, indicator, profile);
    }

    private static CellKeys of(OrganizationId organization, String place, String indicator, String profile) {
        return new CellKeys("org=" + organization.value() + "|" + place + "|indicator=" + indicator
                + (profile.isEmpty() ? "" : "|profile=" + profile));
    }

    /// People or events that the figure counts.
    String numerator() {
        return row + "|part=numerator";
    }

    /// Those of the denominator that are not in the numerator; never shown itself.
    String rest() {
        return row + "|part=rest";
    }

    String denominator() {
        return row + "|part=denominator";
    }

    /// How many people a median speaks of.
    String base() {
        return row + "|part=base";
    }

    /// All that a figure is made of, as far as there is such a part.
    List<String> made() {
        return List.of(numerator(), denominator(), base());
    }

    /// Rows that do not count in.
    String people() {
        return row + "|part=people";
    }
}
