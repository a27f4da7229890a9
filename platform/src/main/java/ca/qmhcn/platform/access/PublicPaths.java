package ca.qmhcn.platform.access;

import java.util.List;

/// A module's pages that need no sign-in; whatever no module names is closed.
public interface PublicPaths {

    /// Path patterns from the root, as `/framework/**`.
    List<String> paths();
}
