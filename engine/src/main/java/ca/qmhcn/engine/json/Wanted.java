package ca.qmhcn.engine.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A shape made ready for looking members up by the hash of their name.
final class Wanted {

    private final boolean whole;
    private final int mask;
    private final long[] hashes;
    private final List<@Nullable Wanted> children;
    private final List<String> names;

    private Wanted(Shape shape) {
        whole = shape.isWhole();
        var slots = Integer.highestOneBit(Math.max(1, shape.members().size())) * 4;
        mask = slots - 1;
        hashes = new long[slots];
        children = Arrays.asList(new Wanted[slots]);
        names = Arrays.asList(new String[slots]);
        if (!whole) {
            shape.members().forEach((name, below) -> {
                var hash = hash(name);
                var slot = slot(hash);
                hashes[slot] = hash;
                names.set(slot, name);
                children.set(slot, new Wanted(below));
            });
        }
    }

    static Wanted of(Shape shape) {
        return new Wanted(shape);
    }

    boolean isWhole() {
        return whole;
    }

    /// @return where the member with this hash lies, or a free place
    int slot(long hash) {
        var slot = (int) (hash >>> 32) & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    @Nullable
    Wanted child(int slot) {
        return whole ? this : children.get(slot);
    }

    String name(int slot) {
        return names.get(slot);
    }

    static long hash(String name) {
        var bytes = name.getBytes(StandardCharsets.UTF_8);
        return Tokens.hash(Arrays.copyOf(bytes, bytes.length + Tokens.AFTER), 0, bytes.length);
    }
}
