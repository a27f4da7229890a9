package ca.qmhcn.engine.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Catalogue CATALOGUE = Catalogue.of(Content.ofClasspath(), Tables.of(Content.ofClasspath()));

    @Test
    void theContentThatComesWithTheProgramCanBeUsed() {
        assertThat(CATALOGUE.indicators()).hasSizeGreaterThanOrEqualTo(64);
        assertThat(CATALOGUE.indicators().stream().filter(IndicatorDefinition::isCounted))
                .hasSizeGreaterThanOrEqualTo(60);
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
    void aFactKnowsTheTablesItReads() {
        assertThat(CATALOGUE.facts().stream()
                        .filter(fact -> fact.name().equals("stay"))
                        .flatMap(fact -> fact.tables().stream()))
                .containsExactly("contact", "inpatient_stay");
    }
}
