package ca.qmhcn.methods.reliability;

import ca.qmhcn.methods.rates.Confidence;
import ca.qmhcn.methods.rates.Interval;
import java.util.List;
import java.util.OptionalDouble;

/// How consistently the items of a scale are answered.
///
/// Cronbach (1951) doi:10.1007/BF02310555; Guttman (1945) doi:10.1007/BF02288892; Feldt, Woodruff and Salih
/// (1987) doi:10.1177/014662168701100107.
public sealed interface Reliability {

    /// People who count.
    int n();

    /// Items that everybody answered alike; nothing here is about them.
    List<String> leftOut();

    /// Of three items or more.
    ///
    /// @param alpha           `k / (k − 1) (1 − Σ s_i² / s_T²)`, at most 1
    /// @param standardized    `k r / (1 + (k − 1) r)` of the mean correlation `r`
    /// @param lambda6         Guttman's sixth bound, from what the other items explain of each; empty when
    ///     one follows exactly from others
    /// @param meanCorrelation of all pairs of items
    /// @param interval        Feldt's, of alpha
    record Scale(
            int n,
            List<String> leftOut,
            double alpha,
            OptionalDouble standardized,
            OptionalDouble lambda6,
            double meanCorrelation,
            Interval interval,
            List<ItemStatistics> items)
            implements Reliability {

        public Scale {
            leftOut = List.copyOf(leftOut);
            items = List.copyOf(items);
        }
    }

    /// Of two items: alpha would say more than two items can.
    ///
    /// @param spearmanBrown `2 r / (1 + r)`; empty when the items are exact opposites
    record Pair(int n, List<String> leftOut, double correlation, OptionalDouble spearmanBrown) implements Reliability {

        public Pair {
            leftOut = List.copyOf(leftOut);
        }
    }

    record Undefined(int n, List<String> leftOut, Reason reason) implements Reliability {

        public Undefined {
            leftOut = List.copyOf(leftOut);
        }

        public enum Reason {
            /// Fewer than two items that vary.
            TOO_FEW_ITEMS,
            /// Fewer than two people answered some pair of items, or an item hardly varies beside the
            /// others.
            TOO_FEW_ANSWERS,
            /// The items cancel out: everybody has the same sum.
            NO_VARIATION_OF_SUMS,
            /// [Missing#PAIRWISE] left covariances that no group of people could have.
            PAIRS_CONTRADICT
        }
    }

    static Reliability of(ItemResponses responses) {
        return of(responses, Missing.COMPLETE_ROWS, Confidence.PERCENT_95);
    }

    static Reliability of(ItemResponses responses, Missing missing, Confidence confidence) {
        return new Consistency(Usable.of(responses, missing)).reliability(confidence);
    }
}
