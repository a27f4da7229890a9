package ca.qmhcn.platform.site;

import ca.qmhcn.platform.language.Words;
import jakarta.servlet.http.HttpServletRequest;

/// A module's place in the navigation. A job shows the first entry that is open to the reader.
public interface NavigationEntry {

    Job job();

    String label(Words words);

    /// Where it leads, from the root: `/framework`.
    String path();

    /// Whether a page belongs to it, so that the navigation says where the reader is.
    default boolean covers(String page) {
        return page.equals(path()) || page.startsWith(path() + "/");
    }

    /// Whether this reader may go there; an entry that is closed is not shown at all.
    boolean open(HttpServletRequest request);
}
