package ca.qmhcn.methods.equity;

import java.util.List;

/// Where the groups stand between the most (0) and the least disadvantaged person (1): the middle of each
/// group on the cumulated shares of people, called ridit.
final class Ranks {

    private final double[] share;
    private final double[] rank;

    private Ranks(double[] share, double[] rank) {
        this.share = share;
        this.rank = rank;
    }

    static Ranks of(double[] people) {
        var total = 0.0;
        for (var count : people) {
            total += count;
        }
        var share = new double[people.length];
        var rank = new double[people.length];
        var below = 0.0;
        for (var i = 0; i < people.length; i++) {
            share[i] = people[i] / total;
            rank[i] = below + share[i] / 2;
            below += share[i];
        }
        return new Ranks(share, rank);
    }

    static Ranks of(List<Group> groups) {
        var people = new double[groups.size()];
        for (var i = 0; i < people.length; i++) {
            people[i] = groups.get(i).people();
        }
        return of(people);
    }

    double share(int group) {
        return share[group];
    }

    double rank(int group) {
        return rank[group];
    }

    double meanRank() {
        return mean(rank);
    }

    double mean(double[] values) {
        var sum = 0.0;
        for (var i = 0; i < share.length; i++) {
            sum += share[i] * values[i];
        }
        return sum;
    }

    /// `Σ a (b − b̄)²`.
    double spread() {
        var middle = meanRank();
        var sum = 0.0;
        for (var i = 0; i < share.length; i++) {
            sum += share[i] * (rank[i] - middle) * (rank[i] - middle);
        }
        return sum;
    }
}
