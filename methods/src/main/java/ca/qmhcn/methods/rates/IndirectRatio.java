package ca.qmhcn.methods.rates;

import java.util.List;

/// An indirectly standardized ratio: what was observed over what the rates of a reference would give for the same ages.
///
/// Ratios of areas with different ages are not to be compared with each other, only with the reference.
///
/// @param observed events, at least 0
/// @param expected events, above 0
public record IndirectRatio(long observed, double expected) {

    public IndirectRatio {
        if (observed < 0 || !(expected > 0) || !Double.isFinite(expected) || !Double.isFinite(observed / expected)) {
            throw new IllegalArgumentException("Not a ratio: %d of %s expected".formatted(observed, expected));
        }
    }

    /// One band: its own events and persons, and those of the reference.
    public record Band(long events, double population, double referenceEvents, double referencePopulation) {

        public Band {
            if (events < 0
                    || !(population >= 0)
                    || !(referenceEvents >= 0)
                    || !(referencePopulation > 0)
                    || !Double.isFinite(population + referenceEvents + referencePopulation)) {
                throw new IllegalArgumentException("Not a band: %d of %s by %s of %s"
                        .formatted(events, population, referenceEvents, referencePopulation));
            }
        }
    }

    /// `E = Σ n X/N`.
    ///
    /// @throws IllegalArgumentException where the reference lets nothing be expected
    public static IndirectRatio of(List<Band> bands) {
        return new IndirectRatio(
                bands.stream().mapToLong(Band::events).sum(),
                bands.stream()
                        .mapToDouble(band -> band.population() * band.referenceEvents() / band.referencePopulation())
                        .sum());
    }

    public double value() {
        return observed / expected;
    }

    /// Exact below ten events, else Byar's.
    public Interval interval(Confidence confidence) {
        return new EventRate(observed, expected, 1).asPublicHealthEngland(confidence);
    }

    /// The ratio as a rate: times the crude rate of the reference.
    public double rate(double referenceRate) {
        return new EventRate(observed, expected, referenceRate).value();
    }

    public Interval rateInterval(Confidence confidence, double referenceRate) {
        return new EventRate(observed, expected, referenceRate).asPublicHealthEngland(confidence);
    }
}
