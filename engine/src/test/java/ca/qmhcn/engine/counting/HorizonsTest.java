package ca.qmhcn.engine.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Up to when several tables together know what happened.
class HorizonsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final Horizons horizons = new Horizons(
            Map.of(
                    "stays to August", LocalDate.of(2026, 8, 30),
                    "contacts to May", LocalDate.of(2026, 5, 29),
                    "half of June", LocalDate.of(2026, 6, 14),
                    "events to April", LocalDate.of(2026, 4, 3),
                    "beds to August", LocalDate.of(2026, 8, 31),
                    "today's", TODAY),
            TODAY);

    @Test
    void theTableThatEndsFirstDecides() {
        assertThat(horizons.until(List.of("stays to August", "contacts to May"), List.of()))
                .as("follow-up in June is not zero because June's contacts were not brought")
                .isEqualTo(LocalDate.of(2026, 5, 31));
    }

    @Test
    void aMonthWithoutAnybodyOnItsLastDayIsWhole() {
        assertThat(horizons.until(List.of("stays to August"), List.of())).isEqualTo(LocalDate.of(2026, 8, 31));
    }

    @Test
    void halfAMonthIsNot() {
        assertThat(horizons.until(List.of("half of June"), List.of())).isEqualTo(LocalDate.of(2026, 6, 14));
    }

    @Test
    void nothingIsKnownOfTomorrow() {
        assertThat(horizons.until(List.of("today's"), List.of())).isEqualTo(TODAY);
        assertThat(horizons.until(List.of("today's"), List.of("today's"))).isEqualTo(TODAY);
    }

    @Test
    void rareEventsMayBeSilentForTwoMonthsAndNotForFour() {
        assertThat(horizons.until(List.of("beds to August", "events to April"), List.of("events to April")))
                .isEqualTo(LocalDate.of(2026, 6, 30));
    }

    @Test
    void whereATableWasNeverBroughtNothingIsKnown() {
        assertThat(horizons.haveRows(List.of("beds to August", "never brought")))
                .isFalse();
        assertThat(horizons.until(List.of("beds to August", "never brought"), List.of()))
                .isEqualTo(LocalDate.MIN);
    }
}
