package ca.qmhcn.platform.charts;

import java.util.List;
import java.util.Optional;

/// What a ring shows: one segment for each dimension, in the edition's order, clockwise from the top.
///
/// The outer band is for patients, the inner one for providers.
///
/// @param title       what the figure is, as a reader of the page's text hears it
/// @param description what it shows, in a sentence or two; the facts themselves stand beside the ring
public record RingModel(String title, String description, List<Segment> segments) {

    public RingModel {
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("A ring needs a segment");
        }
        segments = List.copyOf(segments);
    }

    /// @param number stands in the ring, and before the name in the list beside it
    /// @param label  a short name, 18 letters at most; stands outside where there is room
    /// @param href   where the segment leads; a ring without any is a plain picture
    public record Segment(int number, String label, Optional<String> href, Band outer, Band inner) {}

    /// One lens of one dimension.
    public sealed interface Band {

        /// Filled with the colour of its lens: explains, says nothing about results.
        record Plain() implements Band {}

        /// One mark for each indicator, in order. Indicators have different units, so nothing is added up.
        record Marks(List<Mark> marks) implements Band {

            public Marks {
                marks = List.copyOf(marks);
            }
        }

        /// Hatched: there are figures and none of them may be shown.
        record Withheld() implements Band {}

        /// Dotted: figures are expected and there are none yet.
        record Missing() implements Band {}

        /// Empty: nothing is measured here.
        record NotApplicable() implements Band {}
    }

    /// @param title the indicator and what it says, shown when the mark is pointed at
    public record Mark(Sign sign, String title) {}

    /// What an indicator last said. Each has a shape of its own, so that no meaning rests on colour alone.
    public enum Sign {
        /// A signal in the wanted direction: a full disc.
        IMPROVEMENT,
        /// A signal in the unwanted direction: a triangle.
        CONCERN,
        /// A signal where no direction is better: a diamond.
        NEUTRAL,
        /// No signal: an open circle.
        COMMON,
        /// Withheld: a hatched square.
        WITHHELD,
        /// No figure yet: a dotted circle.
        MISSING
    }
}
