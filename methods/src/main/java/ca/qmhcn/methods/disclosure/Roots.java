package ca.qmhcn.methods.disclosure;

import java.util.stream.IntStream;

/// Which things hang together (union-find).
public final class Roots {

    private final int[] parent;

    /// @param things how many, each by itself at first
    public Roots(int things) {
        parent = IntStream.range(0, things).toArray();
    }

    /// The same number for all that hang together.
    public int of(int thing) {
        var at = thing;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    public void join(int one, int other) {
        parent[of(other)] = of(one);
    }
}
