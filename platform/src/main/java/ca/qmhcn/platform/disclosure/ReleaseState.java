package ca.qmhcn.platform.disclosure;

import java.util.EnumSet;
import java.util.Set;

/// How a release stands. Members see what is in force; the public what was published by two people beside the one who
/// asked.
enum ReleaseState {
    /// Could not be made safe. Nothing of it is shown.
    HELD,
    /// Shown to members.
    IN_FORCE,
    /// Safe for the public, and nobody asked yet that it be published.
    PREPARED,
    ASKED,
    /// One person approved.
    APPROVED,
    /// A second person approved: anybody can read it.
    PUBLISHED,
    REFUSED,
    /// An organization of it left, or it was taken back.
    WITHDRAWN;

    private Set<ReleaseState> next() {
        return switch (this) {
            case PREPARED -> EnumSet.of(ASKED, WITHDRAWN);
            case ASKED -> EnumSet.of(APPROVED, REFUSED, WITHDRAWN);
            case APPROVED -> EnumSet.of(PUBLISHED, REFUSED, WITHDRAWN);
            case IN_FORCE, PUBLISHED -> EnumSet.of(WITHDRAWN);
            case HELD, REFUSED, WITHDRAWN -> EnumSet.noneOf(ReleaseState.class);
        };
    }

    boolean mayBecome(ReleaseState other) {
        return next().contains(other);
    }

    /// Whether it waits for people to decide.
    boolean isOpen() {
        return this == PREPARED || this == ASKED || this == APPROVED;
    }

    /// Whether readers see it.
    boolean isRead() {
        return this == IN_FORCE || this == PUBLISHED;
    }
}
