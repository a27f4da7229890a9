package ca.qmhcn.methods.rates;

/// One age band of one area. A band in which nothing was counted cannot be made: what is missing is not zero.
///
/// @param events     at least 0
/// @param population persons or person-time, above 0
/// @param standard   the band's weight in the standard population, at least 0
public record AgeBand(long events, double population, double standard) {

    public AgeBand {
        if (events < 0 || !(population > 0) || !(standard >= 0) || !Double.isFinite(population + standard)) {
            throw new IllegalArgumentException(
                    "Not an age band: %d events, %s persons, weight %s".formatted(events, population, standard));
        }
    }
}
