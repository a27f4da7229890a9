package ca.qmhcn.methods.rules;

/// One way in which points of a chart can be more than chance. Every rule starts anew in each phase.
/// Missing and
/// excluded points are passed over, except where a rule needs neighbours in time: they end a trend.
public sealed interface Rule {

    /// Which points carry what was found.
    enum Mark {
        /// The point that completes a pattern, and each later one while it holds.
        COMPLETING,
        /// Every point of the pattern, backwards too.
        PATTERN
    }

    /// What a point on the line, or one that repeats the one before, does to a pattern.
    enum Tie {
        BREAKS,
        /// Neither breaks nor counts.
        IS_PASSED_OVER
    }

    /// Where points of a window that are not beyond may lie.
    enum Others {
        ANYWHERE,
        /// As many beyond on the other side weigh as many on this side up.
        NOT_BEYOND_THE_OTHER_SIDE,
        ON_THE_SAME_SIDE_OF_THE_LINE
    }

    /// Outside the three-sigma limits, strictly. The only rule that excluded points are held against.
    record BeyondLimits() implements Rule {}

    /// `length` points in a row on one side of the line.
    record Shift(int length, Tie tie, Mark mark) implements Rule {

        public Shift {
            atLeast(2, length);
        }
    }

    /// A run on one side that is longer than expected of that many points: `round(log2 n) + 3` (Anhøj
    /// 2014).
    record LongRun() implements Rule {}

    /// `length` points each higher, or each lower, than the one before: `length - 1` steps.
    record Trend(int length, Tie tie, Mark mark) implements Rule {

        public Trend {
            atLeast(2, length);
        }
    }

    /// `count` of `window` points in a row beyond `sigmas` on one side.
    ///
    /// @param sigmas          1 or 2
    /// @param others       where the other points of the window may lie
    /// @param withinLimits    whether a point outside the three-sigma limits does not count
    /// @param mark            [Mark#COMPLETING]: the latest point must itself be beyond;
    ///     [Mark#PATTERN]: the points
    ///     beyond are marked
    record Zone(int count, int window, int sigmas, Others others, boolean withinLimits, Mark mark) implements Rule {

        public Zone {
            atLeast(1, count);
            atLeast(count, window);
            if (sigmas != 1 && sigmas != 2) {
                throw new IllegalArgumentException("No zone of %d sigmas".formatted(sigmas));
            }
        }
    }

    /// `length` points that go up and down in turn.
    record Alternating(int length) implements Rule {

        public Alternating {
            atLeast(3, length);
        }
    }

    /// `length` points in a row within one sigma, its ends included.
    record Hugging(int length) implements Rule {

        public Hugging {
            atLeast(2, length);
        }
    }

    /// `length` points in a row beyond one sigma, on both sides.
    record Avoiding(int length) implements Rule {

        public Avoiding {
            atLeast(2, length);
        }
    }

    private static void atLeast(int least, int number) {
        if (number < least) {
            throw new IllegalArgumentException("A rule of %d points".formatted(number));
        }
    }
}
