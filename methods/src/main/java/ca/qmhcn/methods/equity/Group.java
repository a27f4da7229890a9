package ca.qmhcn.methods.equity;

import java.util.Optional;

/// A group of people: how many there are in the population, and what was found for them.
///
/// @param people   more than 0; they need not be whole
/// @param estimate empty where nothing is known, which is not zero
public record Group(double people, Optional<Estimate> estimate) {

    public Group {
        if (!Double.isFinite(people) || people <= 0) {
            throw new IllegalArgumentException("Not a group of people: %s".formatted(people));
        }
    }

    public static Group of(double people, double value, double standardError) {
        return new Group(people, Optional.of(new Estimate(value, standardError)));
    }

    public static Group unknown(double people) {
        return new Group(people, Optional.empty());
    }

    double value() {
        return estimate.orElseThrow().value();
    }

    double standardError() {
        return estimate.orElseThrow().standardError();
    }
}
