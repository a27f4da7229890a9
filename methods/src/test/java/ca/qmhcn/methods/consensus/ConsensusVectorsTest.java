package ca.qmhcn.methods.consensus;

import static ca.qmhcn.methods.agreement.Close.agrees;
import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.Vectors;
import ca.qmhcn.methods.Vectors.Row;
import ca.qmhcn.methods.consensus.Appropriateness.Verdict;
import org.junit.jupiter.api.Test;

class ConsensusVectorsTest {

    private static PanelRatings ratings(String item) {
        return new PanelRatings(Vectors.input("delphi_ram_shared").stream()
                .filter(row -> row.text("item").equals(item))
                .filter(row -> row.perhaps("rating").isPresent())
                .map(row -> (int) row.number("rating"))
                .toList());
    }

    private static String said(Verdict verdict) {
        return switch (verdict) {
            case APPROPRIATE -> "appropriate";
            case INAPPROPRIATE -> "inappropriate";
            case UNCERTAIN -> "uncertain";
            case UNCERTAIN_BY_DISAGREEMENT -> "uncertain (disagreement)";
        };
    }

    @Test
    void everyStatementStandsWhereTheReferenceSays() {
        var expected = Vectors.expected("delphi_ram_shared");
        assertThat(expected).hasSize(121);
        for (var row : expected) {
            var percentile = row.text("percentile_type").equals("7") ? Percentile.TYPE_7 : Percentile.TYPE_6;
            var panel = ratings(row.text("item"));
            var symmetric =
                    new RandUcla(percentile, HalfMedian.MIDDLE).judge(panel).orElseThrow();
            var higher = new RandUcla(percentile, HalfMedian.HIGHER_REGION)
                    .judge(panel)
                    .orElseThrow();
            same(symmetric, row);
            assertThat(said(symmetric.verdict())).isEqualTo(row.text("class_symmetric"));
            assertThat(said(higher.verdict())).isEqualTo(row.text("class_higher_band"));
        }
    }

    private static void same(Appropriateness standing, Row row) {
        assertThat(standing.panel()).isEqualTo((int) row.number("n"));
        agrees("median", standing.median(), row.number("median"));
        agrees("p30", standing.p30(), row.number("p30"));
        agrees("p70", standing.p70(), row.number("p70"));
        agrees("ipr", standing.interpercentileRange(), row.number("ipr"));
        agrees("centre", standing.centralPoint(), row.number("central_point"));
        agrees("asymmetry", standing.asymmetry(), row.number("asymmetry"));
        agrees("ipras", standing.rangeAllowed(), row.number("ipras"));
        agrees("index", standing.disagreementIndex(), row.number("disagreement_index"));
        assertThat(standing.disagreement()).isEqualTo(row.yes("disagreement"));
        assertThat(standing.low()).isEqualTo((int) row.number("low_1_3"));
        assertThat(standing.middle()).isEqualTo((int) row.number("mid_4_6"));
        assertThat(standing.high()).isEqualTo((int) row.number("high_7_9"));
        agrees("mad", standing.meanDeviation(), row.number("mad_median"));
    }
}
