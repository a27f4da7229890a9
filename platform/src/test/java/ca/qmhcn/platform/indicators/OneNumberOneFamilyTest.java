package ca.qmhcn.platform.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.definitions.Catalogue;
import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.engine.definitions.Fact;
import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.engine.definitions.IndicatorDefinition.Asked;
import ca.qmhcn.engine.definitions.Statistic;
import ca.qmhcn.engine.definitions.Tables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is hidden in one family must not be printed by another, as each is protected by itself.
///
/// Numbers are told apart by how they are written: of which fact, of which rows, which sum. That one column is always
/// part of another is not written anywhere; such columns stand here.
class OneNumberOneFamilyTest {

    private static final Catalogue CATALOGUE = Catalogue.of(Content.ofClasspath(), Tables.of(Content.ofClasspath()));

    /// Columns of which one is part of the other: who sees both sees what is between them.
    private static final Map<String, Set<String>> PARTS = Map.of(
            "safety", Set.of("lost_time_incidents", "violent_incidents"),
            "caseload", Set.of("within_limit", "with_caseload", "supervised", "clinicians"),
            "restraint", Set.of("restraint_events", "seclusion_events"));

    /// What figures are only set against. Each family guards it as a group, and none adds up what it is of.
    private static final Set<String> SIZES =
            Set.of("headcount", "fte", "paid_hours", "clinical_fte", "patient_days", "patient_days-leave_days");

    /// Counts of rows that shares count too, but none of a share's own.
    private static final Set<String> OTHER_ROWS = Set.of(
            // Absences and discharges against advice in one sum; shares over incidents are of what staff reported.
            "unplanned-departures",
            // Cycles that ended in the quarter; the share is of projects under way in a month.
            "improvement-cycles",
            // Waits that ended in the month; shares over referrals are of care that began, ended or was judged.
            "wait-for-counselling",
            // People with three contacts or more whose clinician is known; no share is of these.
            "same-few-faces");

    private static final Pattern CONSTANT = Pattern.compile("[*/][0-9.]+$");
    private static final Pattern ANOTHER = Pattern.compile("(\\w+) != '([^']*)'");

    @Test
    void noFamilyPrintsWhatAnotherHides() {
        assertThat(pairs(CATALOGUE.indicators())).isEmpty();
    }

    /// The same sum, written in another way or as the count behind hours, of one fact or over the rows of a share.
    @Test
    void aPairIsFound() {
        assertThat(pairs(List.of(
                        like("seclusion-hours", "hours", "seclusion_minutes / 60", "patient_days", "seclusion_events"),
                        like("seclusion-hours", "events", "seclusion_events", "patient_days", "(seclusion_events)"))))
                .containsExactly("events and hours: seclusion_events");
        assertThat(pairs(List.of(
                        like("violence-with-lost-time", "lost", "lost_time_incidents", "fte", "lost_time_incidents"),
                        like("violence-with-lost-time", "all", "violent_incidents", "fte", "violent_incidents"))))
                .containsExactly("all and lost: lost_time_incidents within violent_incidents");
        assertThat(pairs(List.of(
                        CATALOGUE.indicator("left-before-being-seen").orElseThrow(),
                        like("emergency-wait-parity", "parity", "left_early", "visits", "left_early"))))
                .containsExactly("left-before-being-seen and parity: rows of emergency_visit");
        assertThat(pairs(List.of(
                        like("sick-time", "sick", "sick_hours", "paid_hours", "headcount"),
                        like("voluntary-turnover", "left", "leavers", "headcount", "leavers"))))
                .as("what figures are only set against")
                .isEmpty();
    }

    private static Collection<String> pairs(List<IndicatorDefinition> definitions) {
        var found = new TreeSet<String>();
        var families = IndicatorFamily.members(definitions);
        families.forEach((one, ones) -> families.tailMap(one + "\0")
                .values()
                .forEach(others -> ones.forEach(a -> others.forEach(b -> found.addAll(between(a, b))))));
        return found;
    }

    private static List<String> between(IndicatorDefinition a, IndicatorDefinition b) {
        var names = Stream.of(a.id(), b.id()).sorted().collect(Collectors.joining(" and ")) + ": ";
        if (a.shows() == Statistic.PROPORTION && b.shows() == Statistic.PROPORTION) {
            return List.of();
        }
        if (a.shows() == Statistic.PROPORTION || b.shows() == Statistic.PROPORTION) {
            var sums = a.shows() == Statistic.PROPORTION ? b : a;
            var shared = new TreeSet<>(tables(a));
            shared.retainAll(tables(b));
            return shared.isEmpty() || !isCount(sums) || OTHER_ROWS.contains(sums.id())
                    ? List.of()
                    : List.of(names + "rows of " + String.join(", ", shared));
        }
        if (!a.fact().equals(b.fact()) || areApart(a, b)) {
            return List.of();
        }
        var found = new ArrayList<String>();
        for (var one : told(a)) {
            for (var other : told(b)) {
                if (one.equals(other) && (printed(a).contains(one) || printed(b).contains(one))) {
                    found.add(names + one);
                } else if (isPart(a.fact().orElse(""), one, other)
                        && printed(a).contains(one)
                        && printed(b).contains(other)) {
                    found.add(names + Stream.of(one, other).sorted().collect(Collectors.joining(" within ")));
                }
            }
        }
        return found;
    }

    private static boolean isPart(String fact, String one, String other) {
        return !one.equals(other) && PARTS.getOrDefault(fact, Set.of()).containsAll(List.of(one, other));
    }

    /// Whether it counts people or events, not hours, and not as the mean over its rows either.
    private static boolean isCount(IndicatorDefinition definition) {
        var asks = definition.asks();
        return definition.shows() == Statistic.DAYS
                || asks.denominator().filter("1"::equals).isPresent()
                || asks.behind().equals(asks.numerator());
    }

    /// Whether each leaves out by a text what the other is of.
    private static boolean areApart(IndicatorDefinition a, IndicatorDefinition b) {
        return others(a).entrySet().stream()
                .anyMatch(only -> others(b).containsKey(only.getKey())
                        && !only.getValue().equals(others(b).get(only.getKey())));
    }

    private static Map<String, String> others(IndicatorDefinition definition) {
        return definition.leftOut().stream()
                .map(reason -> ANOTHER.matcher(reason.when()))
                .filter(Matcher::matches)
                .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2), (one, _) -> one));
    }

    private static Set<String> told(IndicatorDefinition definition) {
        return texts(definition, asks -> Stream.of(asks.numerator(), asks.denominator(), asks.behind()));
    }

    private static Set<String> printed(IndicatorDefinition definition) {
        return texts(definition, asks -> Stream.of(asks.numerator(), asks.denominator()));
    }

    private static Set<String> texts(IndicatorDefinition definition, Function<Asked, Stream<Optional<String>>> which) {
        var all = new HashSet<String>();
        Stream.concat(
                        Stream.of(definition.asks()),
                        definition.profiles().stream().map(IndicatorDefinition.Profile::asks))
                .flatMap(which)
                .flatMap(Optional::stream)
                .map(OneNumberOneFamilyTest::plain)
                .filter(text -> !SIZES.contains(text) && !text.equals("1"))
                .forEach(all::add);
        return all;
    }

    /// Without spaces, what it is multiplied with, and brackets around all.
    private static String plain(String expression) {
        var text = CONSTANT.matcher(expression.replaceAll("\\s", "")).replaceFirst("");
        return text.startsWith("(") && text.indexOf(')') == text.length() - 1
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private static IndicatorDefinition like(String of, String id, String numerator, String denominator, String behind) {
        var known = CATALOGUE.indicator(of).orElseThrow();
        return new IndicatorDefinition(
                id,
                known.code(),
                known.version(),
                known.status(),
                known.name(),
                known.means(),
                known.adapted(),
                known.source(),
                known.lens(),
                known.dimensions(),
                known.fact(),
                known.on(),
                known.shows(),
                known.better(),
                known.maturesAfterDays(),
                known.leftOut(),
                new Asked(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(numerator),
                        Optional.of(denominator),
                        Optional.of(behind)),
                known.per(),
                known.decimals(),
                known.unit(),
                known.strata(),
                known.needs(),
                known.rare(),
                known.publishedDenominatorTimes(),
                known.profiles(),
                known.rules(),
                known.isSensitive());
    }

    /// The tables of the intake that a fact reads, however many facts lie between.
    private static Set<String> tables(IndicatorDefinition definition) {
        return CATALOGUE.facts().stream()
                .filter(fact -> definition.fact().filter(fact.name()::equals).isPresent())
                .map(Fact::tables)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }
}
