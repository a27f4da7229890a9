package ca.qmhcn.platform.content;

import ca.qmhcn.engine.language.Language;
import java.util.Optional;

/// Where something is to be found, in each language that has a page of its own; one at least has.
public record Links(Optional<String> en, Optional<String> fr) {

    public Links {
        if (en.isEmpty() && fr.isEmpty()) {
            throw new IllegalArgumentException("A link is needed in one language at least");
        }
    }

    /// The reader's page, or the other where theirs does not exist.
    public String in(Language language) {
        return own(language).or(() -> own(language.other())).orElseThrow();
    }

    public boolean has(Language language) {
        return own(language).isPresent();
    }

    private Optional<String> own(Language language) {
        return language == Language.EN ? en : fr;
    }
}
