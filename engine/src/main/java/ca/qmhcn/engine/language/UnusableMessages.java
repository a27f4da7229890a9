package ca.qmhcn.engine.language;

import java.util.Collection;

/// A file of messages and the interface it speaks for do not fit each other.
public class UnusableMessages extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnusableMessages(String file, Collection<String> problems) {
        super(file + ": " + String.join("; ", problems));
    }
}
