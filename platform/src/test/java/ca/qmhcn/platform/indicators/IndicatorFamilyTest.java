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
import java.util.Optional;
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
    private static final String YEAR = "year=2025|indicator=" + CANCELLED + "|part=";
    private static final String VISITS = "return-to-emergency-within-30-days";
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

    /// Three have a whole year, two of them in one province; one more has half a year and adds to nothing.
    @Test
    void wholeYearsAddUpToTotalsAndWhatTheseLeaveIsGuarded() {
        var family = family(
                "appointment",
                year(NORTH, "NT", 2, 12),
                year(new OrganizationId("town"), "NT", 5, 12),
                year(RIVERBEND, "ON", 10, 12),
                year(new OrganizationId("half"), "ON", 10, 6));
        assertThat(value(family, "network|" + YEAR + "numerator")).isEqualTo(12 * (2 + 5 + 10));
        assertThat(value(family, "network|" + YEAR + "denominator")).isEqualTo(12 * 3 * 50);
        assertThat(value(family, "province=NT|" + YEAR + "numerator")).isEqualTo(12 * 7);
        assertThat(value(family, "network|without=north|" + YEAR + "numerator")).isEqualTo(12 * 15);
        assertThat(value(family, "province=NT|without=town|" + YEAR + "rest")).isEqualTo(12 * 48);
        assertThat(value(family, "of=riverbend|" + YEAR + "denominator")).isEqualTo(12 * 50);
        assertThat(family.cells().stream()
                        .filter(cell -> !cell.derived() && !cell.key().startsWith("org="))
                        .map(FamilyCell::key))
                .as("what pages show")
                .containsExactlyInAnyOrder(
                        "network|" + YEAR + "numerator",
                        "network|" + YEAR + "denominator",
                        "province=NT|" + YEAR + "numerator",
                        "province=NT|" + YEAR + "denominator",
                        "province=ON|" + YEAR + "numerator",
                        "province=ON|" + YEAR + "denominator");
        assertThat(keys(family)).noneMatch(key -> key.contains("of=half") || key.contains("without=half"));
    }

    @Test
    void whoWorksInNoKnownProvinceOrAloneInItIsElsewhere() {
        var family = family(
                "appointment",
                year(NORTH, "", 2, 12),
                year(new OrganizationId("town"), "NT", 5, 12),
                year(RIVERBEND, "ON", 10, 12),
                year(new OrganizationId("city"), "ON", 10, 12));
        assertThat(value(family, "elsewhere|" + YEAR + "numerator")).isEqualTo(12 * 7);
        assertThat(cell(family, "elsewhere|" + YEAR + "numerator").derived()).isTrue();
        assertThat(keys(family)).noneMatch(key -> key.startsWith("province=NT") || key.startsWith("province=|"));
    }

    /// Whoever sees both totals of the network sees who is in the one and not in the other.
    @Test
    void whatIsBetweenTwoTotalsIsGuardedToo() {
        var results = List.of(NORTH, RIVERBEND).stream()
                .map(organization -> new Results(
                        organization,
                        IntStream.range(0, 12)
                                .boxed()
                                .flatMap(i -> List.of(
                                        share(VISITS, "", APRIL.plusMonths(i), 4, 20),
                                        share("over-12-hours-in-emergency", "", APRIL.plusMonths(i), 3, 19))
                                        .stream())
                                .toList(),
                        IntStream.range(0, 12)
                                .boxed()
                                .flatMap(i -> List.of(
                                        visits(i, 15, "-", "-"),
                                        visits(i, 1, "+", "-"),
                                        visits(i, 3, "+", "+"),
                                        visits(i, 1, "-", "died"))
                                        .stream())
                                .toList()))
                .toArray(Results[]::new);
        var between = "network|year=2025|between=%s,over-12-hours-in-emergency|part=".formatted(VISITS);
        var family = family("visit", results);
        assertThat(value(family, between + "denominator")).isEqualTo(24);
        assertThat(value(family, between + "numerator")).isEqualTo(24);
        assertThat(cell(family, between + "numerator").derived()).isTrue();
    }

    private static Overlap visits(int month, long rows, String returned, String waited) {
        return new Overlap(
                "visit",
                "on",
                APRIL.plusMonths(month),
                new TreeMap<>(Map.of(VISITS, returned, "over-12-hours-in-emergency", waited)),
                rows);
    }

    /// From April 2025 on, 50 appointments in each month.
    private static Results year(OrganizationId organization, String province, long met, int months) {
        var counted = new ArrayList<Counted>();
        var overlaps = new ArrayList<Overlap>();
        for (var i = 0; i < months; i++) {
            counted.add(share(CANCELLED, "", APRIL.plusMonths(i), met, 50));
            overlaps.add(rows("appointment", APRIL.plusMonths(i), met, CANCELLED, "+"));
            overlaps.add(rows("appointment", APRIL.plusMonths(i), 50 - met, CANCELLED, "-"));
        }
        return new Results(organization, Optional.of(province).filter(known -> !known.isEmpty()), counted, overlaps);
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
