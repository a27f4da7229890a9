package ca.qmhcn.engine.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Catalogue CATALOGUE = Catalogue.of(Content.ofClasspath(), Tables.of(Content.ofClasspath()));

    @Test
    void theContentThatComesWithTheProgramCanBeUsed() {
        assertThat(CATALOGUE.indicators()).hasSizeGreaterThanOrEqualTo(67);
        assertThat(CATALOGUE.indicators().stream().filter(IndicatorDefinition::isCounted))
                .hasSizeGreaterThanOrEqualTo(63);
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

    @Test
    void aFactKnowsTheTablesItReads() {
        assertThat(CATALOGUE.facts().stream()
                        .filter(fact -> fact.name().equals("stay"))
                        .flatMap(fact -> fact.tables().stream()))
                .containsExactly("contact", "inpatient_stay");
    }
}
