package ca.qmhcn.engine.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Catalogue CATALOGUE = Catalogue.of(Content.ofClasspath(), Tables.of(Content.ofClasspath()));

    private static final Pattern SENSITIVE =
            Pattern.compile("(?i)restrain|restrict|seclusion|suicid|self.?harm|contention|isolement|automutil");

    @Test
    void theContentThatComesWithTheProgramCanBeUsed() {
        assertThat(CATALOGUE.indicators()).hasSizeGreaterThanOrEqualTo(61);
        assertThat(CATALOGUE.indicators().stream().filter(IndicatorDefinition::isCounted))
                .hasSizeGreaterThanOrEqualTo(57);
    }

    @Test
    void everyProfileIsAVariantOfItsOwn() {
        var followUp = CATALOGUE.indicator("follow-up-within-7-days").orElseThrow();
        assertThat(CATALOGUE.facts().stream()
                        .flatMap(fact -> CATALOGUE.variants(fact).stream())
                        .filter(variant -> variant.indicator().equals(followUp))
                        .map(Variant::profile))
                .containsExactly("hqo", "hedis", "aihw", "three-days");
    }

    @Test
    void whatIsCountedOnceAYearComesOnceAYear() {
        var screening = CATALOGUE.indicator("depression-screening").orElseThrow();
        assertThat(screening.everyMonths("screened")).isEqualTo(12);
        assertThat(screening.everyMonths("followed-up")).isEqualTo(1);
        assertThat(CATALOGUE.indicator("lead-changed-unwished").orElseThrow().everyMonths(""))
                .isEqualTo(6);
        assertThat(CATALOGUE.indicator("sick-time").orElseThrow().everyMonths(""))
                .isEqualTo(1);
    }

    /// Whoever is hurt, tied down or locked up is never one of few that are shown.
    @Test
    void whatIsSensitiveSaysSo() {
        assertThat(CATALOGUE.indicators())
                .filteredOn(CatalogueTest::soundsSensitive)
                .isNotEmpty()
                .allMatch(IndicatorDefinition::isSensitive);
        assertThat(CATALOGUE.indicator("sick-time").orElseThrow().isSensitive()).isFalse();
    }

    private static boolean soundsSensitive(IndicatorDefinition definition) {
        var said = Stream.of(
                        Stream.of(
                                definition.id(),
                                definition.name().en(),
                                definition.name().fr()),
                        definition.fact().stream(),
                        Stream.concat(
                                        Stream.of(definition.asks()),
                                        definition.profiles().stream().map(IndicatorDefinition.Profile::asks))
                                .flatMap(asks -> Stream.of(asks.met(), asks.numerator(), asks.behind()))
                                .flatMap(Optional::stream))
                .flatMap(words -> words)
                .collect(Collectors.joining(" "));
        return SENSITIVE.matcher(said).find();
    }

    @Test
    void aFactKnowsTheTablesItReads() {
        assertThat(CATALOGUE.facts().stream()
                        .filter(fact -> fact.name().equals("stay"))
                        .flatMap(fact -> fact.tables().stream()))
                .containsExactly("contact", "inpatient_stay");
    }
}
