package ca.qmhcn.methods.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// All that an attacker knows of some unknown whole numbers, none of them negative, as linear statements.
///
/// A count that is shown is a statement with equal ends; one rounded to 5 has ends 2 apart from it; a share
/// printed in whole percent of a known group has ends half a percent apart; an order of rows is a difference of
/// at least 0.
public final class Knowledge {

    private final double[] most;
    private final List<Statement> statements = new ArrayList<>();

    /// @param unknowns how many numbers are unknown
    public Knowledge(int unknowns) {
        most = new double[unknowns];
        Arrays.fill(most, Double.POSITIVE_INFINITY);
    }

    /// That an unknown is at most so much.
    public Knowledge atMost(int unknown, double most) {
        this.most[unknown] = Math.min(this.most[unknown], most);
        return this;
    }

    /// That `least ≤ Σ factor·unknown ≤ most`.
    ///
    /// @param unknowns each named once
    /// @param least    may be minus infinity
    /// @param most     may be infinite
    /// @throws IllegalArgumentException if there are not as many factors as unknowns, or an end is no number
    public Knowledge between(int[] unknowns, double[] factors, double least, double most) {
        if (unknowns.length != factors.length || Double.isNaN(least) || Double.isNaN(most)) {
            throw new IllegalArgumentException("Not a statement on " + unknowns.length + " unknowns");
        }
        statements.add(new Statement(unknowns.clone(), factors.clone(), least, most));
        return this;
    }

    /// That a sum of unknowns is exactly this.
    public Knowledge equal(int[] unknowns, long sum) {
        var factors = new double[unknowns.length];
        Arrays.fill(factors, 1);
        return between(unknowns, factors, (double) sum, (double) sum);
    }

    int unknowns() {
        return most.length;
    }

    double most(int unknown) {
        return most[unknown];
    }

    List<Statement> statements() {
        return List.copyOf(statements);
    }

    @SuppressWarnings("ArrayRecordComponent") // own copies, read in hot loops, never compared
    record Statement(int[] unknowns, double[] factors, double least, double most) {

        boolean isEquality() {
            return least == most;
        }
    }
}
