package ca.qmhcn.platform.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.platform.numbers.Citation.Part;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A source keeps its words, and what can be followed leads there.
class CitationTest {

    @Test
    void aDigitalObjectIdentifierLeadsToItsResolver() {
        assertThat(Citation.of(
                                "Dobson AJ (1991). Rates. Statistics in Medicine 10:457–462. doi:10.1002/sim.4780100317.")
                        .parts())
                .containsExactly(
                        new Part("Dobson AJ (1991). Rates. Statistics in Medicine 10:457–462. ", Optional.empty()),
                        new Part("doi:10.1002/sim.4780100317", Optional.of("https://doi.org/10.1002/sim.4780100317")),
                        new Part(".", Optional.empty()));
    }

    @Test
    void oneInParenthesesDoesNotTakeTheParenthesisAlong() {
        assertThat(Citation.of("PLoS ONE (https://doi.org/10.1371/journal.pone.0233920), 2020")
                        .parts())
                .contains(new Part(
                        "doi:10.1371/journal.pone.0233920",
                        Optional.of("https://doi.org/10.1371/journal.pone.0233920")));
    }

    @Test
    void anAddressLeadsToItself() {
        assertThat(Citation.of("See https://example.org/a-b?c=d").parts())
                .last()
                .isEqualTo(new Part("https://example.org/a-b?c=d", Optional.of("https://example.org/a-b?c=d")));
    }

    @Test
    void wordsAloneAreWords() {
        assertThat(Citation.of("Wheeler DJ (2000). Understanding Variation.").parts())
                .containsExactly(new Part("Wheeler DJ (2000). Understanding Variation.", Optional.empty()));
    }
}
