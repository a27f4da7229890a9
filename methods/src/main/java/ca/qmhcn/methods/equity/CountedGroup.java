package ca.qmhcn.methods.equity;

/// A group of people of whom some were observed, and what happened to those.
///
/// @param people   of the group in the population, more than 0: they decide the rank
/// @param events   0 or more
/// @param observed more than 0: people for a share, person-years or the like for a rate
public record CountedGroup(double people, double events, double observed) {

    public CountedGroup {
        if (!Double.isFinite(people) || people <= 0) {
            throw new IllegalArgumentException("Not a group of people: %s".formatted(people));
        }
        if (!Double.isFinite(events) || !Double.isFinite(observed) || events < 0 || observed <= 0) {
            throw new IllegalArgumentException("Not counts: %s of %s".formatted(events, observed));
        }
    }
}
