package ca.qmhcn.methods.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Which pairs of crossings and longest run are usual, for 10 to 100 useful points.
///
/// The numbers follow from the joint distribution of the two, which a test computes again: of the
/// boxes that hold at
/// least 92.5 % of stable series, the one that holds the fewest with a shift of 0.8 sigma; cut, its
/// corner of few
/// crossings and long runs is taken away along both edges as far as 92.5 % stay, so that the fewest
/// with a shift stay.
final class RunBoxes {

    private static final int FIRST = 10;

    /// Fewest crossings, longest run, and how many cells of the corner are cut along either edge, from
    /// 10 points on.
    private static final List<Box> BOXES =
            Arrays.stream("""
            2,6,1,1 3,7,1,1 3,6,0,0 3,6,0,0 3,6,0,0 4,7,2,1 5,8,1,1 5,7,0,0 5,7,1,1 5,7,1,2 6,7,0,0 7,8,0,0
            6,7,1,1 6,7,1,1 6,7,1,1 6,7,0,0 9,9,4,1 9,8,1,1 9,8,2,1 10,8,0,0 11,10,1,1 11,9,3,1 11,8,0,0
            11,8,1,1 11,8,2,1 12,8,0,0 13,9,2,1 14,10,0,0 13,8,0,0 15,11,0,0 15,9,0,0 15,9,2,1 14,8,0,0
            14,8,0,0 17,10,0,0 17,9,0,0 17,9,2,1 17,9,3,2 19,12,1,1 19,10,2,1 19,9,0,0 19,9,2,1 19,9,2,2
            21,11,2,2 21,10,2,2 21,9,0,0 21,9,2,1 23,12,2,1 23,10,1,1 23,10,3,2 23,9,0,0 23,9,1,1 25,11,2,2
            25,10,2,1 26,11,1,1 26,10,1,1 27,12,2,2 27,10,0,0 27,10,2,2 28,11,1,3 29,14,1,1 29,11,2,2
            29,10,1,1 30,11,1,1 30,10,0,0 31,12,4,2 31,11,3,3 31,10,2,1 32,11,1,3 33,13,4,2 33,11,2,2
            33,10,0,0 34,11,2,1 33,10,4,2 35,11,0,0 35,11,3,3 35,10,1,1 35,10,3,2 37,12,3,1 37,11,2,2
            38,12,0,0 37,10,2,1 39,13,2,1 39,11,1,1 39,11,3,3 39,10,0,0 39,10,2,2 41,12,4,2 41,11,3,2
            42,12,1,2 41,10,1,1
            """.strip().split("\\s+")).map(RunBoxes::box).toList();

    private RunBoxes() {}

    /// @param crossings the fewest that are usual
    /// @param longest   the longest run that is usual
    /// @param cutUp     how many cells of the longest run are cut, from the fewest crossings up
    /// @param cutDown   how many cells of the fewest crossings are cut, from the longest run down
    record Box(int crossings, int longest, int cutUp, int cutDown) {

        boolean outside(int crossed, int run) {
            return crossed < crossings || run > longest;
        }

        boolean outsideCut(int crossed, int run) {
            return outside(crossed, run)
                    || run == longest && crossed < crossings + cutUp
                    || crossed == crossings && run > longest - cutDown;
        }
    }

    /// Empty for fewer than 10 or more than 100 points.
    static Optional<Box> of(int useful) {
        return useful < FIRST || useful >= FIRST + BOXES.size()
                ? Optional.empty()
                : Optional.of(BOXES.get(useful - FIRST));
    }

    private static Box box(String cells) {
        var numbers =
                Arrays.stream(cells.split(",", -1)).mapToInt(Integer::parseInt).toArray();
        return new Box(numbers[0], numbers[1], numbers[2], numbers[3]);
    }
}
