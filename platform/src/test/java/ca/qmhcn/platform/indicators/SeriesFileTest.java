package ca.qmhcn.platform.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.definitions.Catalogue;
import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.engine.definitions.Tables;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesFileTest {

    private static final Catalogue CATALOGUE = Catalogue.of(Content.ofClasspath(), Tables.of(Content.ofClasspath()));

    /// 41 asked, of the others 7 of 23 were granted: 12.478261 gives that back, 1.12 does not.
    @Test
    void whatIsExpectedIsNotToldToTheLastDigit() {
        var figure = new Figure.Quotient(BigDecimal.valueOf(14), new BigDecimal("12.478261"), 1, false);
        assertThat(numbers(figure, "accommodation-parity")).startsWith("1.12", "14", "", "");
        assertThat(numbers(figure, "sick-time")).startsWith("1.1219512", "14", "12.478261");
    }

    private static List<String> numbers(Figure figure, String indicator) {
        return SeriesFile.numbers(figure, definition(indicator)).stream()
                .map(number -> number.length() > 9 ? number.substring(0, 9) : number)
                .toList();
    }

    private static IndicatorDefinition definition(String indicator) {
        return CATALOGUE.indicator(indicator).orElseThrow();
    }
}
