package ca.qmhcn.platform.access;

/// What a person is in one organization, and what that lets them do there.
public enum Role {
    SECRETARIAT,
    QUALITY_LEAD,
    DATA_STEWARD,
    READER;

    boolean allows(Permission permission) {
        return switch (permission) {
            case GUARD_RELEASES -> this == SECRETARIAT;
            case SEE_MEMBERS -> true;
            case SEE_FIGURES -> this != SECRETARIAT;
            case SEE_EXACT_COUNTS, UPLOAD, CHOOSE_FLOOR -> this == QUALITY_LEAD || this == DATA_STEWARD;
        };
    }
}
