package ca.qmhcn.platform.disclosure;

import java.util.Optional;
import org.springframework.stereotype.Service;

/// Protects a family as a whole, audits it, and keeps what may be seen of it. Pages read what is kept.
@Service
public class Releases {

    /// Protects, audits and keeps a family. The same family from the same sources under the same policy gives the
    /// release that is kept already.
    ///
    /// Takes a while; to be called where nobody waits for a page. What could not be made safe comes back held, and
    /// the release before it stays in force.
    public Released prepare(Family family, Tier tier, Sources sources) {
        throw new UnsupportedOperationException("Not built yet: " + family.indicator() + tier + sources);
    }

    /// What is in force for an indicator; empty where nothing was released yet.
    public Optional<Released> current(String indicator, Tier tier) {
        return Optional.empty();
    }
}
