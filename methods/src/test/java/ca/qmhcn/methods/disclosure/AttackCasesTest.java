package ca.qmhcn.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ca.qmhcn.methods.Vectors;
import ca.qmhcn.methods.disclosure.DisclosureCases.Attacked;
import ca.qmhcn.methods.disclosure.audit.Attack;
import ca.qmhcn.methods.disclosure.audit.Knowledge;
import ca.qmhcn.methods.disclosure.audit.Printed;
import ca.qmhcn.methods.disclosure.audit.Reckoning.Between;
import ca.qmhcn.methods.disclosure.audit.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// D6, D9 to D18: what follows from 35 publications that look harmless.
class AttackCasesTest {

    private static final Map<String, JsonNode> ENUMERATIONS = DisclosureCases.enumerations();

    static List<Attacked> attacks() {
        return DisclosureCases.attacks();
    }

    @Test
    void allAreThere() {
        assertThat(attacks()).hasSize(29);
        assertThat(ENUMERATIONS).hasSize(6);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void whatFollowsIsFound(Attacked given) {
        var knowledge = new Knowledge(given.unknowns().size());
        given.atMost().forEach((name, most) -> knowledge.atMost(given.unknowns().indexOf(name), most));
        given.sums()
                .forEach(sum ->
                        knowledge.between(places(given, sum.terms()), factors(sum.terms()), sum.least(), sum.most()));
        var attack = Attack.on(knowledge);
        assertThat(given.targets()).isNotEmpty();
        for (var target : given.targets()) {
            var reckoning = attack.reckon(places(given, target.terms()), factors(target.terms()));
            assertThat(reckoning).as(target.name()).isInstanceOfSatisfying(Between.class, found -> {
                assertThat(found.least().orElseThrow()).isCloseTo(target.least(), within(1e-4));
                assertThat(found.most().orElseThrow()).isCloseTo(target.most(), within(1e-4));
                assertThat(found.leastWhole()).hasValue(target.leastWhole());
                assertThat(found.mostWhole()).hasValue(target.mostWhole());
                assertThat(Verdict.of(found, given.k())).hasToString(target.verdict());
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a06-distribution-hidden-n", "a07-distribution-hidden-n-whole-percent"})
    void aDistributionInPercentTellsTheSizesOfTheGroup(String name) {
        var published = published(name);
        var decimals = published.path("decimals").asInt();
        var shares = new ArrayList<Printed>();
        published.path("percentages").forEach(each -> shares.add(new Printed(each.asDouble(), decimals)));
        assertThat(Printed.groupSizes(shares, 60)).isEqualTo(wholes(answer(name).path("feasible_n_up_to_60")));
    }

    @Test
    void aShareWithItsIntervalTellsBothCounts() {
        var published = published("a23-wilson-interval-reveals-n");
        var stated = new ArrayList<List<Long>>();
        answer("a23-wilson-interval-reveals-n")
                .path("feasible_m_n_up_to_200")
                .forEach(pair -> stated.add(wholes(pair)));
        assertThat(Printed.shares(
                        printed(published, "percent", 1),
                        printed(published, "ci_low", 1),
                        printed(published, "ci_high", 1),
                        200))
                .extracting(each -> List.of(each.count(), each.of()))
                .isEqualTo(stated);
    }

    @Test
    void aControlLimitTellsTheSizeOfTheGroup() {
        var published = published("a24-control-limit-reveals-n");
        assertThat(Printed.groupSizesOfLimit(
                        printed(published, "centre_line", 1), printed(published, "upper_limit", 1), 500))
                .isEqualTo(wholes(answer("a24-control-limit-reveals-n").path("feasible_n_up_to_500")));
    }

    @Test
    void aResponseRateTellsHowManyAnswered() {
        var published = published("a25-response-rate-reveals-n");
        assertThat(printed(published, "response_rate_percent", 0)
                        .countsOf(published.path("invited").asLong()))
                .isEqualTo(wholes(answer("a25-response-rate-reveals-n").path("feasible_n")));
    }

    @Test
    void leastMiddleAndGreatestOfThreeTellTheOthers() {
        var published = published("a28-peer-min-median-max");
        var stated = new ArrayList<Double>();
        answer("a28-peer-min-median-max").path("other_values").forEach(each -> stated.add(each.asDouble()));
        assertThat(Printed.othersOfThree(
                        published.path("min").asDouble(),
                        published.path("median").asDouble(),
                        published.path("max").asDouble(),
                        published.path("insider_value").asDouble()))
                .containsExactlyInAnyOrderElementsOf(stated);
    }

    /// The same by trying all, in a few lines, for any group of up to forty.
    @Test
    void whatIsPrintedOfAnyGroupIsFoundAgain() {
        for (var size = 1L; size <= 40; size++) {
            for (var count = 0L; count <= size; count++) {
                var shown = Math.round(1_000.0 * count / size) / 10.0;
                var rate = new Printed(shown, 1);
                var people = size;
                assertThat(rate.countsOf(size)).contains(count);
                assertThat(rate.countsOf(size))
                        .isEqualTo(LongStream.rangeClosed(0, size)
                                .filter(each -> Math.abs(100.0 * each / people - shown) <= 0.05 + 1e-9)
                                .boxed()
                                .toList());
                assertThat(Printed.groupSizes(List.of(rate, new Printed(Math.round(1_000 - 10 * shown) / 10.0, 1)), 40))
                        .contains(size);
            }
        }
    }

    private static JsonNode published(String name) {
        return Vectors.of(ENUMERATIONS, name).path("published");
    }

    private static JsonNode answer(String name) {
        return Vectors.of(ENUMERATIONS, name).path("answer");
    }

    private static Printed printed(JsonNode published, String name, int decimals) {
        return new Printed(published.path(name).asDouble(), decimals);
    }

    private static List<Long> wholes(JsonNode list) {
        var wholes = new ArrayList<Long>();
        list.forEach(each -> wholes.add(each.asLong()));
        return wholes;
    }

    private static int[] places(Attacked given, Map<String, Double> terms) {
        return terms.keySet().stream().mapToInt(given.unknowns()::indexOf).toArray();
    }

    private static double[] factors(Map<String, Double> terms) {
        return terms.values().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
