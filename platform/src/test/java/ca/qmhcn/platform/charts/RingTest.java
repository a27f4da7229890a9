package ca.qmhcn.platform.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.qmhcn.platform.charts.RingModel.Band;
import ca.qmhcn.platform.charts.RingModel.Mark;
import ca.qmhcn.platform.charts.RingModel.Segment;
import ca.qmhcn.platform.charts.RingModel.Sign;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The ring as a reader of its text and a reader of its shapes meet it.
class RingTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 8, 9, 10, 14})
    void hasOneSegmentWithTwoBandsForEachDimension(int dimensions) {
        var ring = read(Ring.draw(plain(dimensions, Optional.of("/framework/d"))));
        assertThat(ring.select("a.ring-segment")).hasSize(dimensions);
        assertThat(ring.select(".ring-band.ring-outer")).hasSize(dimensions);
        assertThat(ring.select(".ring-band.ring-inner")).hasSize(dimensions);
        assertThat(ring.select("text.ring-number").eachText())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, dimensions)
                        .mapToObj(Integer::toString)
                        .toList());
    }

    @Test
    void isAPictureWithATitleUnlessItHoldsLinks() {
        var picture = read(Ring.draw(plain(3, Optional.empty()))).select("svg");
        assertThat(picture.attr("role")).isEqualTo("img");
        assertThat(picture.select("title").text()).isEqualTo("A ring");
        assertThat(picture.attr("aria-labelledby"))
                .isEqualTo(picture.select("title").attr("id"));
        assertThat(picture.attr("aria-describedby"))
                .isEqualTo(picture.select("desc").attr("id"));
        assertThat(read(Ring.draw(plain(3, Optional.of("/there"))))
                        .select("svg")
                        .attr("role"))
                .as("a picture may not hold links")
                .isEqualTo("group");
        assertThat(read(Ring.small(plain(3, Optional.of("/there")))).select("a, text"))
                .isEmpty();
    }

    @Test
    void tellsEachStateBySomethingOtherThanColour() {
        var states = List.<Band>of(new Band.Plain(), new Band.Withheld(), new Band.Missing(), new Band.NotApplicable());
        var segments = states.stream()
                .map(band -> new Segment(1, "One", Optional.empty(), band, band))
                .toList();
        var ring = read(Ring.draw(new RingModel("A ring", "Four states", segments)));
        assertThat(ring.select(".ring-hatch")).hasSize(2);
        assertThat(ring.select(".ring-dot")).isNotEmpty();
        assertThat(ring.select(".ring-empty")).hasSize(2);
    }

    @Test
    void givesEveryIndicatorItsMark() {
        for (var count : List.of(1, 4, 6, 11, 15)) {
            var marks = Collections.nCopies(count, new Mark(Sign.CONCERN, "Wait: getting longer"));
            var ring = read(Ring.draw(new RingModel(
                    "A ring",
                    "Marks",
                    Collections.nCopies(
                            10,
                            new Segment(
                                    1, "One", Optional.empty(), new Band.Marks(marks), new Band.Marks(List.of()))))));
            assertThat(ring.select(".sign-concern polygon")).hasSize(10 * count);
            assertThat(ring.select(".sign title").eachText()).containsOnly("Wait: getting longer");
        }
    }

    @Test
    void everySignHasAShapeOfItsOwn() {
        var shapes = java.util.Arrays.stream(Sign.values())
                .map(sign -> Ring.sign(sign, new Point(0, 0), 10, "…")
                        .replaceAll("(?s).*</title>", "")
                        .replaceAll("</g>", ""))
                .toList();
        // the open, the full and the dotted circle differ in their outline and filling
        assertThat(shapes.stream().distinct()).hasSize(4);
    }

    @Test
    void holdsNoStyleNoScriptAndNoUnescapedText() {
        var evil = "<script>alert('1')</script>\"&";
        var drawing = Ring.draw(new RingModel(
                evil,
                evil,
                List.of(new Segment(
                        1,
                        evil,
                        Optional.of("/a?b=1&c=2"),
                        new Band.Marks(List.of(new Mark(Sign.COMMON, evil))),
                        new Band.Plain()))));
        assertThat(drawing.svg()).doesNotContain("<script", "style=", "<style", "NaN");
        assertThat(read(drawing).select("title").eachText()).containsOnly(evil);
    }

    @Test
    void needsASegment() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RingModel("A ring", "Nothing", List.of()));
    }

    private static RingModel plain(int dimensions, Optional<String> href) {
        return new RingModel(
                "A ring",
                "What it shows",
                IntStream.rangeClosed(1, dimensions)
                        .mapToObj(number ->
                                new Segment(number, "Number " + number, href, new Band.Plain(), new Band.Plain()))
                        .toList());
    }

    private static Document read(Drawing drawing) {
        return Jsoup.parse(drawing.svg(), "", Parser.xmlParser());
    }
}
