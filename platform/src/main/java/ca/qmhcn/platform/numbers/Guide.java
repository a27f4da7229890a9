package ca.qmhcn.platform.numbers;

import ca.qmhcn.engine.language.Bilingual;
import java.util.List;

/// How the pages begin, and the groups in the order in which they are read. Filled from `content/methods/groups.yaml`.
record Guide(List<Chapter> opening, List<Group> groups) {

    /// @param says one for each paragraph
    record Chapter(String id, Bilingual name, List<Bilingual> says) {}

    /// @param id the name of the folder its methods lie in
    record Group(String id, Bilingual name, Bilingual says) {}
}
