package ca.qmhcn.platform.organizations;

import ca.qmhcn.engine.language.Bilingual;
import ca.qmhcn.platform.access.OrganizationId;
import java.time.ZoneId;
import java.util.Optional;

/// A member of the network.
///
/// @param province      two letters, as Canada Post writes them; `CA` for one that serves the whole country
/// @param zone          in whose dates its months begin and end
/// @param namedInPublic whether it agreed to be named where anybody can read
public record Organization(
        OrganizationId id, Bilingual name, String province, Kind kind, Size size, ZoneId zone, boolean namedInPublic) {

    private static final String WHOLE_COUNTRY = "CA";

    /// The province or territory it serves; empty where it serves the whole country or none is known.
    public Optional<String> inProvince() {
        return Optional.of(province).filter(known -> !known.isBlank() && !known.equals(WHOLE_COUNTRY));
    }

    /// What kind of place it is.
    public enum Kind {
        HOSPITAL,
        COMMUNITY,
        REGIONAL,
        NORTHERN,
        YOUTH,
        /// The secretariat of the network itself, which measures nothing.
        NETWORK
    }

    /// How many people it serves for mental health in a year: under 500, under 3 000, or more.
    public enum Size {
        SMALL,
        MEDIUM,
        LARGE
    }
}
