package ca.qmhcn.methods.rules;

import java.util.List;
import java.util.stream.IntStream;

/// What a point says, in the terms of somebody who wants the measure to move one way.
public enum Signal {
    /// Special cause in the wanted direction.
    IMPROVEMENT,
    /// Special cause in the unwanted direction.
    CONCERN,
    /// Special cause upward where no direction is better.
    HIGHER,
    /// Special cause downward where no direction is better.
    LOWER,
    /// Special cause without a side: alternating, hugging the line, keeping away from it.
    UNSETTLED,
    /// Nothing but the usual variation.
    COMMON,
    /// Too few points, or no value at all.
    NONE;

    /// Which way is better.
    public enum Wanted {
        HIGHER,
        LOWER,
        NEITHER
    }

    /// The last point of the last phase that has a value and is not left out: what stands beside a name in a
    /// summary, never what happened long ago. With fewer points than the rules need, nothing is said.
    public static Signal of(Findings findings, Wanted wanted) {
        var last = findings.chart().lastPhase();
        for (var place = last.end() - 1; place >= last.start(); place--) {
            var point = findings.chart().points().get(place);
            if (point.reading().isPresent() && !point.excluded()) {
                return at(findings, place, wanted);
            }
        }
        return NONE;
    }

    /// Of one point; [#NONE] in a phase with fewer points than the rules need.
    public static Signal at(Findings findings, int place, Wanted wanted) {
        if (findings.chart().points().get(place).reading().isEmpty() || !findings.speaksAt(place)) {
            return NONE;
        }
        return findings.first(place)
                .map(hit -> switch (hit.direction()) {
                    case UP -> of(true, wanted);
                    case DOWN -> of(false, wanted);
                    case NEITHER -> UNSETTLED;
                })
                .orElse(COMMON);
    }

    /// One for each period, to mark it.
    public static List<Signal> each(Findings findings, Wanted wanted) {
        return IntStream.range(0, findings.chart().points().size())
                .mapToObj(place -> at(findings, place, wanted))
                .toList();
    }

    private static Signal of(boolean up, Wanted wanted) {
        return switch (wanted) {
            case HIGHER -> up ? IMPROVEMENT : CONCERN;
            case LOWER -> up ? CONCERN : IMPROVEMENT;
            case NEITHER -> up ? HIGHER : LOWER;
        };
    }
}
