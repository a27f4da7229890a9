package ca.qmhcn.methods.rates;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A directly standardized rate: what an area's rate would be if its ages were those of the standard population.
///
/// `v = Σ w x/n / Σ w`, its variance `Σ w² x/n² / (Σ w)²`; the interval is Dobson's.
///
/// Dobson, Kuulasmaa, Eberle and Scherer (1991), doi 10.1002/sim.4780100317.
///
/// @param events   all events, at least 0
/// @param rate     per person
/// @param variance of the rate per person
public record StandardizedRate(long events, double rate, double variance) {

    /// With fewer events a standardized rate is too shaky to print.
    public static final int REPORTABLE_FROM = 10;

    public StandardizedRate {
        if (events < 0 || !(rate >= 0) || !(variance >= 0) || !Double.isFinite(rate + variance)) {
            throw new IllegalArgumentException("Not a standardized rate: " + rate);
        }
    }

    /// Of events that are independent of one another. Bands without events count too.
    ///
    /// @throws IllegalArgumentException where no band has a weight
    public static StandardizedRate of(List<AgeBand> bands) {
        var weights = bands.stream().mapToDouble(AgeBand::standard).sum();
        if (!(weights > 0)) {
            throw new IllegalArgumentException("No age band has a weight");
        }
        var events = 0L;
        var rate = 0.0;
        var variance = 0.0;
        for (var band : bands) {
            var weight = band.standard() / band.population();
            events += band.events();
            rate += weight * band.events();
            variance += weight * weight * band.events();
        }
        return new StandardizedRate(events, rate / weights, variance / (weights * weights));
    }

    /// Of events that one person can have again, such as readmissions: `Σ f² var_f` over persons with `f` events each.
    ///
    /// @param persons number of events, at least 1, to the bands whose `events` are the persons who had so
    ///     many; the same bands for each, in one order
    public static StandardizedRate ofRepeated(Map<Integer, List<AgeBand>> persons) {
        checkBands(persons.values());
        var events = 0L;
        var rate = 0.0;
        var variance = 0.0;
        for (var entry : persons.entrySet()) {
            int times = entry.getKey();
            if (times < 1) {
                throw new IllegalArgumentException("Persons with %d events".formatted(times));
            }
            var one = of(entry.getValue());
            events += times * one.events();
            rate += times * one.rate();
            variance += (double) times * times * one.variance();
        }
        return new StandardizedRate(events, rate, variance);
    }

    /// A band that is missing where nobody had so many events would change the weights of the others.
    private static void checkBands(Collection<List<AgeBand>> all) {
        var kinds = all.stream()
                .map(bands -> bands.stream()
                        .map(band -> new AgeBand(0, band.population(), band.standard()))
                        .toList())
                .distinct()
                .count();
        if (kinds != 1) {
            throw new IllegalArgumentException("%d different lists of age bands".formatted(kinds));
        }
    }

    /// @param per the rate per so many persons
    public double value(double per) {
        var value = rate * per;
        if (!(per > 0) || !Double.isFinite(value)) {
            throw new IllegalArgumentException("Not a rate per " + per);
        }
        return value;
    }

    /// Empty without events: nothing is known of the spread then.
    ///
    /// @param per the rate per so many persons
    public Optional<Interval> dobson(Confidence confidence, double per) {
        if (events == 0) {
            return Optional.empty();
        }
        var count = new EventRate(events, 1, 1).byar(confidence);
        var scale = Math.sqrt(variance / events);
        var lower = rate + scale * (count.lower() - events);
        return Optional.of(new Interval(Math.max(0, lower) * per, (rate + scale * (count.upper() - events)) * per));
    }

    public boolean isReportable() {
        return events >= REPORTABLE_FROM;
    }
}
