package ca.qmhcn.methods.scoring;

/// An answer that somebody has to see at once, whatever the score and however much was left out.
///
/// @param from the points, before any reversing, from which on it is raised
public record Alert(String id, String item, double from) {

    public Alert {
        if (!Double.isFinite(from)) {
            throw new IllegalArgumentException("Not an alert from " + from);
        }
    }
}
