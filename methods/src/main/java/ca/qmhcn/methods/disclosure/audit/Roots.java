package ca.qmhcn.methods.disclosure.audit;

import java.util.stream.IntStream;

/// Which things hang together (union-find).
final class Roots {

    private final int[] parent;

    Roots(int things) {
        parent = IntStream.range(0, things).toArray();
    }

    int of(int thing) {
        var at = thing;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    void join(int one, int other) {
        parent[of(other)] = of(one);
    }
}
