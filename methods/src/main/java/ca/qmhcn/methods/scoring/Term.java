package ca.qmhcn.methods.scoring;

import java.util.List;

/// What a scale adds up: the points of an item, or the product of the points of several, such as how often
/// and how hard. A product is answered when all of its items are.
public record Term(List<String> items) {

    public Term {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("A term needs an item");
        }
    }
}
