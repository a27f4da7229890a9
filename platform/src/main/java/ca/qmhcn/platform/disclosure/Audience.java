package ca.qmhcn.platform.disclosure;

import ca.qmhcn.platform.access.Acting;
import ca.qmhcn.platform.access.Permission;
import java.util.Optional;

/// Who reads a figure. It is said beside the figure, since two people may see different things on the same page.
public enum Audience {
    /// Those of the organization who may see its counts however small.
    OWN_EXACT,
    /// Everybody else of the organization.
    OWN,
    /// Members of the network.
    NETWORK,
    /// Anybody, signed in or not.
    PUBLIC;

    /// How the person reads their own organization's figures.
    public static Audience of(Acting acting) {
        return acting.may(Permission.SEE_EXACT_COUNTS) ? OWN_EXACT : OWN;
    }

    /// Whose releases they read; empty for those who read the counts themselves.
    public Optional<Tier> tier() {
        return switch (this) {
            case OWN_EXACT -> Optional.empty();
            case OWN -> Optional.of(Tier.OWN);
            case NETWORK -> Optional.of(Tier.NETWORK);
            case PUBLIC -> Optional.of(Tier.PUBLIC);
        };
    }
}
