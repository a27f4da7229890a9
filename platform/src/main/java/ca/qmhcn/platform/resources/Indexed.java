package ca.qmhcn.platform.resources;

import java.util.List;

/// An entry with its words ready for searching, in fields of falling weight.
record Indexed(Resource resource, List<Field> fields) {

    /// @param weight what a word found here is worth
    record Field(int weight, List<String> stems) {

        static Field of(int weight, String... texts) {
            return new Field(weight, Folding.stems(String.join(" ", texts)));
        }

        private int worth(String stem) {
            if (stems.contains(stem)) {
                return 2 * weight;
            }
            return stems.stream().anyMatch(word -> word.startsWith(stem)) ? weight : 0;
        }
    }

    /// What the entry is worth to a searcher: zero unless every word is found in it, in either language.
    int worth(List<String> asked) {
        var worth = 0;
        for (var stem : asked) {
            var best =
                    fields.stream().mapToInt(field -> field.worth(stem)).max().orElse(0);
            if (best == 0) {
                return 0;
            }
            worth += best;
        }
        return worth;
    }
}
