package ca.qmhcn.methods.spc;

import ca.qmhcn.methods.spc.ControlChart.Zones;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;

/// The centre of a phase, and the zones of each of its periods.
///
/// @param sigmaZ see [ControlChart.Stretch]
record Line(double centre, IntFunction<Optional<Zones>> zones, OptionalDouble sigmaZ) {

    /// Where a number of sigmas ends, below when negative.
    interface Reach {
        double at(int sigmas);
    }

    static Zones zones(Reach reach) {
        return new Zones(reach.at(-3), reach.at(-2), reach.at(-1), reach.at(1), reach.at(2), reach.at(3));
    }

    /// The same reach to both sides, cut at what is possible.
    static Zones about(double centre, double sigma, double least, double most) {
        return zones(sigmas -> Math.clamp(centre + sigmas * sigma, least, most));
    }

    /// The median alone.
    static Line bare(double centre) {
        return new Line(centre, _ -> Optional.empty(), OptionalDouble.empty());
    }

    /// One sigma for all periods; without it no limits.
    static Line level(double centre, OptionalDouble sigma, double least) {
        var zones = sigma.isEmpty()
                ? Optional.<Zones>empty()
                : Optional.of(about(centre, sigma.getAsDouble(), Math.min(least, centre), Double.MAX_VALUE));
        return new Line(centre, _ -> zones, OptionalDouble.empty());
    }
}
