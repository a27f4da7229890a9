package ca.qmhcn.methods.scoring;

import java.util.List;

/// A figure of a group: the share of people who gave the highest answer to every one of the items. There is
/// none of a person.
public record TopShare(String id, List<String> items) {

    public TopShare {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("A share of highest answers needs an item");
        }
    }
}
