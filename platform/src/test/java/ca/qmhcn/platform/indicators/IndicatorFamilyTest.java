package ca.qmhcn.platform.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.counting.Overlap;
import ca.qmhcn.engine.definitions.Catalogue;
import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.engine.definitions.Tables;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.disclosure.Family;
import ca.qmhcn.platform.disclosure.FamilyCell;
import ca.qmhcn.platform.disclosure.FamilyCell.Kind;
import ca.qmhcn.platform.indicators.IndicatorFamily.Results;
import ca.qmhcn.platform.indicators.ResultStore.Counted;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A family holds what pages show and what follows from it, and nothing else.
class IndicatorFamilyTest {

    private static final List<IndicatorDefinition> DEFINITIONS = Catalogue.of(
                    Content.ofClasspath(), Tables.of(Content.ofClasspath()))
            .indicators();
    private static final OrganizationId RIVERBEND = new OrganizationId("riverbend");
    private static final OrganizationId NORTH = new OrganizationId("north");
    private static final YearMonth APRIL = YearMonth.of(2025, 4);
    private static final String CANCELLED = "cancelled-by-the-service";
    private static final String HQO = "follow-up-within-7-days.hqo";
    private static final String HEDIS = "follow-up-within-7-days.hedis";
    private static final String READMITTED = "readmission-within-30-days";

    @Test
    void aMonthIsItsNumeratorItsDenominatorAndWhatIsBetween() {
        var family = family(
                "appointment",
                new Results(
                        RIVERBEND,
                        List.of(share(CANCELLED, "", APRIL, 3, 40)),
                        List.of(
                                rows("appointment", APRIL, 3, CANCELLED, "+"),
                                rows("appointment", APRIL, 37, CANCELLED, "-"),
                                rows("appointment", APRIL, 2, CANCELLED, "not-booked"))));
        var month = "org=riverbend|month=2025-04|indicator=" + CANCELLED + "|part=";
        assertThat(value(family, month + "numerator")).isEqualTo(3);
        assertThat(value(family, month + "denominator")).isEqualTo(40);
        assertThat(cell(family, month + "rest").derived()).isTrue();
        assertThat(value(family, month + "rest")).isEqualTo(37);
        assertThat(cell(family, month + "denominator").kind()).isEqualTo(Kind.GROUP);
        assertThat(value(family, "org=riverbend|left-out=not-booked|indicator=" + CANCELLED + "|part=people"))
                .isEqualTo(2);
        assertThat(family.cells()).hasSize(5);
    }

    @Test
    void nobodyIsANumber() {
        var family = family(
                "appointment",
                new Results(
                        RIVERBEND,
                        List.of(share(CANCELLED, "", APRIL, 0, 40)),
                        List.of(rows("appointment", APRIL, 40, CANCELLED, "-"))));
        var numerator = cell(family, "org=riverbend|month=2025-04|indicator=" + CANCELLED + "|part=numerator");
        assertThat(numerator.members()).hasSize(1);
        assertThat(value(family, numerator.key())).isZero();
    }

    @Test
    void onlyWholeYearsOfRipeMonthsAreTold() {
        var months = IntStream.range(0, 14).mapToObj(APRIL::plusMonths).toList();
        var counted = new ArrayList<Counted>();
        var overlaps = new ArrayList<Overlap>();
        for (var month : months) {
            counted.add(share(CANCELLED, "", month, 10, 50));
            overlaps.add(rows("appointment", month, 10, CANCELLED, "+"));
            overlaps.add(rows("appointment", month, 40, CANCELLED, "-"));
        }
        var family = family("appointment", new Results(RIVERBEND, counted, overlaps));
        assertThat(keys(family)).filteredOn(key -> key.contains("|year=")).allMatch(key -> key.contains("|year=2025|"));
        assertThat(value(family, "org=riverbend|year=2025|indicator=" + CANCELLED + "|part=numerator"))
                .isEqualTo(120);
        var unripe = new ArrayList<>(counted);
        unripe.set(5, unripe(counted.get(5)));
        var without = family("appointment", new Results(RIVERBEND, unripe, overlaps));
        assertThat(keys(without)).noneMatch(key -> key.contains("|year=") || key.contains("month=2025-09"));
    }

    /// Two variants, of which one leaves out two people more: whoever sees both denominators sees these two.
    @Test
    void whatIsBetweenTwoVariantsIsGuardedToo() {
        var family = family(
                "stay",
                new Results(
                        RIVERBEND,
                        List.of(
                                share("follow-up-within-7-days", "hqo", APRIL, 9, 32),
                                share("follow-up-within-7-days", "hedis", APRIL, 20, 30),
                                share(READMITTED, "", APRIL, 7, 32)),
                        List.of(
                                stays(9, "+", "+", "-"),
                                stays(11, "-", "+", "-"),
                                stays(5, "-", "-", "-"),
                                stays(5, "-", "-", "+"),
                                stays(2, "-", "hospice", "+"))));
        assertThat(value(family, "org=riverbend|month=2025-04|between=%s,%s|part=denominator".formatted(HQO, HEDIS)))
                .isEqualTo(2);
        assertThat(value(family, "org=riverbend|month=2025-04|between=%s,%s|part=numerator".formatted(HEDIS, HQO)))
                .isEqualTo(11);
        assertThat(keys(family)).noneMatch(key -> key.contains("between=%s,%s|part=denominator".formatted(HEDIS, HQO)));
        assertThat(value(
                        family,
                        "org=riverbend|month=2025-04|indicator=follow-up-within-7-days|profile=hedis|part=denominator"))
                .isEqualTo(30);
    }

    @Test
    void ratesAndWaitsHaveTheirOwnKinds() {
        var turnover = IntStream.range(0, 12)
                .mapToObj(i -> sums("voluntary-turnover", APRIL.plusMonths(i), "1", "90.5", 1))
                .toList();
        var family = family("voluntary-turnover", new Results(RIVERBEND, turnover, List.of()));
        assertThat(value(family, "org=riverbend|year=2025|indicator=voluntary-turnover|part=numerator"))
                .isEqualTo(12);
        assertThat(value(family, "org=riverbend|year=2025|indicator=voluntary-turnover|part=denominator"))
                .as("the mean of twelve month-ends")
                .isEqualTo(90);
        var waits = family(
                "wait-for-counselling",
                new Results(RIVERBEND, List.of(sums("wait-for-counselling", APRIL, "400", "14", 14)), List.of()));
        assertThat(cell(waits, "org=riverbend|month=2025-04|indicator=wait-for-counselling|part=base")
                        .kind())
                .isEqualTo(Kind.STATISTIC_BASE);
        var means = family(
                "same-few-faces",
                new Results(RIVERBEND, List.of(sums("same-few-faces", APRIL, "5.5", "7", 7)), List.of()));
        assertThat(cell(means, "org=riverbend|month=2025-04|indicator=same-few-faces|part=base")
                        .kind())
                .as("a mean is told of as many as a median")
                .isEqualTo(Kind.STATISTIC_BASE);
        var trained = family(
                "trauma-informed-training",
                new Results(RIVERBEND, List.of(sums("trauma-informed-training", APRIL, "48", "50", 48)), List.of()));
        assertThat(value(trained, "org=riverbend|month=2025-04|indicator=trauma-informed-training|part=rest"))
                .isEqualTo(2);
    }

    @Test
    void theOrderInWhichOrganizationsComeChangesNothing() {
        var one = new Results(
                RIVERBEND,
                List.of(share(CANCELLED, "", APRIL, 3, 40)),
                List.of(rows("appointment", APRIL, 3, CANCELLED, "+"), rows("appointment", APRIL, 37, CANCELLED, "-")));
        var other = new Results(
                NORTH,
                List.of(share(CANCELLED, "", APRIL, 1, 9)),
                List.of(rows("appointment", APRIL, 1, CANCELLED, "+"), rows("appointment", APRIL, 8, CANCELLED, "-")));
        assertThat(family("appointment", one, other)).isEqualTo(family("appointment", other, one));
    }

    private static Family family(String name, Results... results) {
        return IndicatorFamily.all(DEFINITIONS, List.of(results)).stream()
                .filter(family -> family.indicator().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> keys(Family family) {
        return family.cells().stream().map(FamilyCell::key).toList();
    }

    private static FamilyCell cell(Family family, String key) {
        return family.cells().stream()
                .filter(cell -> cell.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " is not among " + keys(family)));
    }

    private static long value(Family family, String key) {
        return cell(family, key).members().stream()
                .mapToLong(member -> family.inner().get(member).count())
                .sum();
    }

    private static Overlap rows(String fact, YearMonth month, long rows, String indicator, String state) {
        return new Overlap(fact, "on", month, new TreeMap<>(Map.of(indicator, state)), rows);
    }

    private static Overlap stays(long rows, String hqo, String hedis, String readmitted) {
        return new Overlap(
                "stay", "on", APRIL, new TreeMap<>(Map.of(HQO, hqo, HEDIS, hedis, READMITTED, readmitted)), rows);
    }

    static Counted share(String indicator, String profile, YearMonth month, long met, long cases) {
        return new Counted(
                indicator,
                profile,
                month,
                BigDecimal.valueOf(met),
                BigDecimal.valueOf(cases),
                cases,
                met,
                new TreeMap<>(),
                new TreeMap<>(),
                true);
    }

    private static Counted sums(String indicator, YearMonth month, String numerator, String denominator, long behind) {
        return new Counted(
                indicator,
                "",
                month,
                new BigDecimal(numerator),
                new BigDecimal(denominator),
                behind,
                behind,
                new TreeMap<>(),
                new TreeMap<>(),
                true);
    }

    private static Counted unripe(Counted month) {
        return new Counted(
                month.indicator(),
                month.profile(),
                month.month(),
                month.numerator(),
                month.denominator(),
                month.cases(),
                month.behind(),
                month.leftOut(),
                month.days(),
                false);
    }
}
