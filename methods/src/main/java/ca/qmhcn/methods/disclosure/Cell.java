package ca.qmhcn.methods.disclosure;

/// One count in a released table. Zero is a count; the other three states are not numbers.
public sealed interface Cell {

    record Shown(long count) implements Cell {

        public Shown {
            if (count < 0) {
                throw new IllegalArgumentException("A count cannot be " + count);
            }
        }
    }

    record Withheld(Reason reason) implements Cell {}

    record Missing() implements Cell {}

    record NotApplicable() implements Cell {}

    enum Reason {
        SMALL_COUNT,
        /// Would let a reader find a small count by subtraction.
        COMPLEMENTARY,
        /// Too few people in all to say anything of them.
        SMALL_GROUP,
        /// Too few organizations, or one of them is nearly all of it.
        DOMINATED,
        /// The look-ahead of the indicator has not elapsed.
        NOT_MATURE
    }
}
