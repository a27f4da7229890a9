package ca.qmhcn.methods.spc;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A series with its centre line, limits, and the runs about the line.
///
/// @param points one for each period
/// @param phases at least one, in order
public record ControlChart(ChartDesign design, List<Point> points, List<Stretch> phases) {

    /// Limits that fewer points than this fix are trial limits.
    public static final int FIRM_FROM = 20;

    public ControlChart {
        points = List.copyOf(points);
        phases = List.copyOf(phases);
    }

    public ChartKind kind() {
        return design.kind();
    }

    /// One period: its value and its limits, or nothing where it is missing.
    ///
    /// @param excluded whether it is left out of line, limits and runs
    public record Point(Optional<Reading> reading, boolean excluded) {}

    /// @param zones empty on a run chart, and where a subgroup is too small for limits
    public record Reading(double value, double centre, Optional<Zones> zones) {

        public Reading {
            if (!Double.isFinite(value) || !Double.isFinite(centre)) {
                throw new IllegalArgumentException("Not a reading: %s about %s".formatted(value, centre));
            }
        }

        public Optional<Double> lower() {
            return zones.map(Zones::lower3);
        }

        public Optional<Double> upper() {
            return zones.map(Zones::upper3);
        }

        public boolean above() {
            return isBeyond(3, 1);
        }

        public boolean below() {
            return isBeyond(3, -1);
        }

        /// Farther from the line than so many sigmas, strictly. A point on the line, as nearly as it is known, never
        /// is,
        /// however narrow the limits.
        ///
        /// @param sigmas 1, 2 or 3
        /// @param side   1 above the line, -1 below
        public boolean isBeyond(int sigmas, int side) {
            return side() == side
                    && zones.filter(limits -> side > 0 ? value > limits.upper(sigmas) : value < limits.lower(sigmas))
                            .isPresent();
        }

        /// Outside its limits: strictly, so that a share of 0 at a limit of 0 is not.
        public boolean outside() {
            return above() || below();
        }

        /// 1 above the centre line, -1 below, 0 on it.
        public int side() {
            return Runs.side(value, centre);
        }
    }

    /// Where one, two and three sigma end, cut at what is possible.
    public record Zones(double lower3, double lower2, double lower1, double upper1, double upper2, double upper3) {

        public Zones {
            for (var end : new double[] {lower3, lower2, lower1, upper1, upper2, upper3}) {
                if (!Double.isFinite(end)) {
                    throw new IllegalArgumentException("A zone ends at " + end);
                }
            }
        }

        /// How far `sigmas` (1, 2 or 3) reach upward.
        public double upper(int sigmas) {
            return sigmas == 1 ? upper1 : sigmas == 2 ? upper2 : upper3;
        }

        /// How far `sigmas` (1, 2 or 3) reach downward.
        public double lower(int sigmas) {
            return sigmas == 1 ? lower1 : sigmas == 2 ? lower2 : lower3;
        }
    }

    /// What holds for all of a phase.
    ///
    /// @param start    the place of its first period
    /// @param end      the place after its last period
    /// @param known    how many of its periods have a value and are not excluded
    /// @param baseline how many of these fix its line and limits
    /// @param sigmaZ   how much wider the spread is than counting alone explains; empty where the
    ///     question does not arise
    public record Stretch(int start, int end, int known, int baseline, Runs runs, OptionalDouble sigmaZ) {

        /// Whether a period belongs to it.
        public boolean holds(int place) {
            return start <= place && place < end;
        }

        /// Whether limits rest on too few points to be trusted yet.
        public boolean trial() {
            return baseline < FIRM_FROM;
        }
    }

    public Stretch lastPhase() {
        return phases.getLast();
    }

    /// Whether the limits of the last phase rest on too few points to be trusted yet.
    public boolean trial() {
        return lastPhase().trial();
    }

    /// What the runs about the line say of the last phase.
    public Runs runs() {
        return lastPhase().runs();
    }

    /// The spread of the last phase over what counting explains.
    public OptionalDouble sigmaZ() {
        return lastPhase().sigmaZ();
    }

    /// The last period that has a value.
    public Optional<Reading> last() {
        return points.reversed().stream()
                .flatMap(point -> point.reading().stream())
                .findFirst();
    }
}
