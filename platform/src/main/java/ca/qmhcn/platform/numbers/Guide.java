package ca.qmhcn.platform.numbers;

import ca.qmhcn.engine.language.Bilingual;
import java.util.List;
import java.util.Optional;

/// How the pages begin, and the groups in the order in which they are read. Filled from `content/methods/groups.yaml`.
record Guide(List<Chapter> opening, List<Group> groups) {

    /// @param says one for each paragraph
    record Chapter(String id, Bilingual name, List<Bilingual> says) {}

    /// @param id    the name of the folder its methods lie in
    /// @param tryIt whether the page that draws one's own numbers shows them
    record Group(String id, Optional<Boolean> tryIt, Bilingual name, Bilingual says) {

        boolean canBeTried() {
            return tryIt.orElse(false);
        }
    }
}
