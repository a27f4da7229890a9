package ca.qmhcn.methods.consensus;

import java.util.List;

/// What the members of a panel said about one statement, each from 1 (extremely inappropriate) to 9
/// (extremely appropriate). Goes in; only [SingleRatings] brings any of it out.
///
/// Not a record, which would hand out its ratings and print them.
public final class PanelRatings {

    private final List<Integer> ratings;

    public PanelRatings(List<Integer> ratings) {
        this.ratings = List.copyOf(ratings);
        for (var rating : this.ratings) {
            if (rating < 1 || rating > 9) {
                throw new IllegalArgumentException("Not a rating from 1 to 9: " + rating);
            }
        }
    }

    public int panel() {
        return ratings.size();
    }

    @Override
    public String toString() {
        return "A panel of " + panel();
    }

    List<Integer> ratings() {
        return ratings;
    }

    /// How many said something in the region.
    int in(Region region) {
        return (int) ratings.stream().filter(region::contains).count();
    }

    double[] sorted() {
        return ratings.stream().mapToDouble(Integer::doubleValue).sorted().toArray();
    }

    /// Of at least one rating.
    static double median(double[] sorted) {
        return Percentile.TYPE_7.of(sorted, 0.5);
    }
}
