package ca.qmhcn.methods.scoring;

import java.util.List;

/// One question. Its wording is elsewhere.
///
/// @param codeSets one, or several in which the same answers may come; all have the same points
/// @param reversed counts the other way round: `lowest + highest − points`
public record Item(String id, List<CodeSet> codeSets, boolean reversed) {

    public Item {
        codeSets = List.copyOf(codeSets);
        if (codeSets.isEmpty() || codeSets.stream().map(CodeSet::id).distinct().count() < codeSets.size()) {
            throw new IllegalArgumentException("An item needs code sets with names of their own: " + id);
        }
        var first = codeSets.getFirst();
        for (var other : codeSets) {
            if (other.lowest() != first.lowest() || other.highest() != first.highest()) {
                throw new IllegalArgumentException("The code sets of %s have different points".formatted(id));
            }
        }
    }

    public static Item of(String id, CodeSet... codeSets) {
        return new Item(id, List.of(codeSets), false);
    }

    public static Item reversed(String id, CodeSet... codeSets) {
        return new Item(id, List.of(codeSets), true);
    }

    double lowest() {
        return codeSets.getFirst().lowest();
    }

    double highest() {
        return codeSets.getFirst().highest();
    }
}
