package ca.qmhcn.methods.scoring;

/// A range of scores with a name; its words are elsewhere.
///
/// @param from the lowest score in it; it reaches to where the next begins
public record Band(String id, double from) {

    public Band {
        if (!Double.isFinite(from)) {
            throw new IllegalArgumentException("Not a band from " + from);
        }
    }
}
