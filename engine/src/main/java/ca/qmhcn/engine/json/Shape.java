package ca.qmhcn.engine.json;

import java.util.LinkedHashMap;
import java.util.Map;

/// Which members of an object are wanted. What is not is checked and passed over.
///
/// A shape that names no members keeps only that something is there; texts, numbers and yes or no
/// are kept always.
public final class Shape {

    private final Map<String, Shape> members = new LinkedHashMap<>();
    private boolean whole;

    /// The shape that keeps everything.
    public static Shape everything() {
        return new Shape().whole();
    }

    /// Asks for a member.
    ///
    /// @return its shape, to be asked for more
    public Shape member(String name) {
        return members.computeIfAbsent(name, _ -> new Shape());
    }

    /// Asks for all that is below.
    public Shape whole() {
        whole = true;
        return this;
    }

    boolean isWhole() {
        return whole;
    }

    Map<String, Shape> members() {
        return members;
    }
}
