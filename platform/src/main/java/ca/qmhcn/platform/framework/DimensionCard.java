package ca.qmhcn.platform.framework;

import ca.qmhcn.platform.language.Words;
import java.util.List;
import java.util.Optional;

/// What another module shows on a dimension's page; that module implements it.
public interface DimensionCard {

    /// Where it stands among the others; lower comes first.
    int order();

    Optional<Card> card(EditionId edition, DimensionId dimension, Words words);

    /// A heading and what belongs to the dimension under it.
    record Card(String heading, List<Entry> entries) {}

    /// @param tag a word or two beside the text: its kind, or the lens it looks through; may be empty
    record Entry(String text, String href, String tag) {}
}
