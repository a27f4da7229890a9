package ca.qmhcn.platform.site;

import ca.qmhcn.platform.language.Words;
import java.util.Optional;

/// A sentence that stands on every page, such as that all figures are made up.
public interface Notice {

    Optional<String> sentence(Words words);
}
