package ca.qmhcn.platform.charts;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.spc.ChartKind;
import ca.qmhcn.platform.charts.ControlChartModel.Absent;
import ca.qmhcn.platform.charts.ControlChartModel.Period;
import ca.qmhcn.platform.charts.ControlChartModel.Why;
import ca.qmhcn.platform.language.Words;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DrawingTest {

    static Stream<Content> drawings() {
        return Stream.of(Words.EN, Words.FR).flatMap(words -> Samples.all(words).stream());
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void isWellFormedAndHoldsNeitherStyleNorScript(Content drawing) throws Exception {
        var text = GalleryTest.html(drawing);
        var xml = javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder();
        xml.parse(new org.xml.sax.InputSource(new java.io.StringReader("<all>" + text + "</all>")));
        assertThat(text).doesNotContain("style=", "<style", "<script", "NaN", "Infinity", "∞", "null", "url(");
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void isNamedAndDescribedOrLeftToTheWordsBesideIt(Content drawing) {
        for (var svg : parsed(GalleryTest.html(drawing)).select("svg")) {
            if (!svg.attr("aria-hidden").equals("true")) {
                assertThat(svg.attr("role")).isIn("img", "group");
                assertThat(svg.select("#" + svg.attr("aria-labelledby")).text()).isNotBlank();
                assertThat(svg.select("#" + svg.attr("aria-describedby")).text())
                        .isNotBlank();
            }
        }
    }

    @Test
    void theTwoWidthsOfOneDrawingShareNoId() {
        var ids = parsed(GalleryTest.html(Samples.months(Words.EN).draw(Words.EN)))
                .select("[id]")
                .eachAttr("id");
        assertThat(ids).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void theSameModelIsDrawnTheSame() {
        assertThat(Samples.months(Words.FR).draw(Words.FR))
                .isEqualTo(Samples.months(Words.FR).draw(Words.FR));
    }

    @Test
    void numbersReadAsTheReaderWritesThem() {
        assertThat(wide(Samples.months(Words.EN), Words.EN))
                .contains("Mean: 56%", ">Jan<", "Limits of usual variation");
        assertThat(wide(Samples.months(Words.FR), Words.FR))
                .contains("Moyenne\u00a0: 56\u00a0%", ">janv.<", "Limites de la variation habituelle");
    }

    @Test
    void everyPeriodCanBeReachedWithTheKeyboardAndSaysItsWords() {
        var data = parsed(wide(Samples.months(Words.EN), Words.EN)).select("g.datum");
        assertThat(data).hasSize(36).allSatisfy(datum -> {
            assertThat(datum.attr("tabindex")).isEqualTo("0");
            assertThat(datum.attr("role")).isEqualTo("img");
            assertThat(datum.child(0).tagName()).isEqualTo("title");
        });
        assertThat(data.get(10).child(0).text()).startsWith("July 2024: ").endsWith("concern, below the lower limit");
        assertThat(data.get(34).child(0).text())
                .endsWith("improvement, in a run above the centre line too long for chance");
    }

    @Test
    void fourNothingsLookDifferent() {
        var looks = Arrays.stream(Why.values()).map(DrawingTest::lookOf).toList();
        assertThat(looks).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void aWithheldPeriodHasNoPointNoLimitsAndNoLineThroughIt() {
        var drawing = parsed(wide(Samples.months(Words.EN), Words.EN));
        var datum = drawing.select("g.datum").get(5);
        assertThat(datum.select("circle")).isEmpty();
        assertThat(datum.select("text").text()).isEqualTo("February 2024: withheld: fewer people than may be shown");
        var reach = datum.select("rect.reach").get(0);
        var from = Double.parseDouble(reach.attr("x")) + 0.5;
        var to = from + Double.parseDouble(reach.attr("width")) - 1;
        var below = Double.parseDouble(reach.attr("y")) + Double.parseDouble(reach.attr("height"));
        for (var line : drawing.select("path[stroke=#66737a], path[stroke=#16262e], path[stroke-width=1.2]")) {
            for (var stretch : line.attr("d").substring(1).split("M", -1)) {
                var xs = Arrays.stream(stretch.split("[LHz]", -1))
                        .filter(point -> !point.isBlank())
                        .mapToDouble(point -> Double.parseDouble(point.split(" ", -1)[0]))
                        .summaryStatistics();
                var inLegend = Double.parseDouble(stretch.split("[ LH]", -1)[1]) > below;
                assertThat(inLegend || xs.getMax() <= from + 1 || xs.getMin() >= to - 1)
                        .as("%s passes through the withheld month %s to %s", stretch, from, to)
                        .isTrue();
            }
        }
    }

    @Test
    void signalsDifferInShapeAndNotOnlyInColour() {
        var shapes = Arrays.stream(SignalMark.values())
                .map(mark -> mark.draw().svg().replaceAll(" (fill|stroke|class)=\"[^\"]*\"", ""))
                .toList();
        assertThat(shapes).doesNotHaveDuplicates();
    }

    @Test
    void trialLimitsAreBroken() {
        var model = Samples.days(Words.EN);
        var trial = new ControlChartModel(
                model.caption(),
                model.axis(),
                new ControlChartModel.Lines(model.lines().kind(), true, false, List.of(0)),
                model.periods(),
                model.notes());
        assertThat(wide(trial, Words.EN)).contains("Trial limits (too few points yet)", "stroke-dasharray=\"5 4\"");
        assertThat(wide(model, Words.EN)).doesNotContain("Trial limits", "stroke-dasharray=\"5 4\"");
    }

    @Test
    void aTargetIsDrawnAcrossNamedAndWithinReach() {
        var model = Samples.days(Words.EN);
        var aim = "stroke-dasharray=\"2 4\"";
        assertThat(wide(model, Words.EN)).doesNotContain(aim, "Target:");
        var aimed = wide(model.aimingAt(200), Words.EN);
        assertThat(aimed).contains(aim, "Target: 200");
        assertThat(wide(model.aimingAt(200), Words.FR)).contains("Cible\u00a0: 200");
        assertThat(parsed(aimed).select("text").eachText()).contains("200");
    }

    @Test
    void aFunnelNamesNobodyButTheReadersOwnAndForgetsTheOrder() {
        var model = Samples.funnel(Words.EN, 12);
        var places =
                new ArrayList<>(java.util.stream.IntStream.range(0, 12).boxed().toList());
        Collections.shuffle(places, new Random(1));
        var units = model.funnel().units();
        var shuffled = new FunnelModel(
                model.caption(),
                model.axis(),
                model.sizeTitle(),
                new ca.qmhcn.methods.funnel.Funnel(
                        model.funnel().kind(),
                        model.funnel().levels(),
                        model.funnel().target(),
                        places.stream().map(units::get).toList(),
                        model.funnel().dispersion(),
                        model.funnel().between(),
                        model.funnel().judged()),
                model.shares(),
                model.own().map(own -> new FunnelModel.Own(places.indexOf(own.place()), own.name(), own.said())));
        assertThat(shuffled.draw(Words.EN)).isEqualTo(model.draw(Words.EN));
        assertThat(parsed(model.draw(Words.EN).wide().svg())
                        .select("g.datum > title")
                        .eachText())
                .hasSize(12)
                .filteredOn(title -> title.contains("Riverbend"))
                .hasSize(1);
    }

    @Test
    void aCrowdIsDrawnLightlyAndOnlyOnesOwnIsReached() {
        var svg = Samples.funnel(Words.EN, 1400).draw(Words.EN).wide().svg();
        assertThat(parsed(svg).select("g.datum")).hasSize(1);
        assertThat(svg.length()).isLessThan(60_000);
    }

    @Test
    void aWithheldReasonCannotBeReadFromItsNeighbours() {
        var bars = parsed(
                        Samples.waterfall(Words.EN, false).draw(Words.EN).wide().svg())
                .select("rect[height=16]")
                .eachAttr("x");
        assertThat(bars).containsOnly("2");
        assertThat(parsed(Samples.waterfall(Words.EN, true)
                                .draw(Words.EN)
                                .wide()
                                .svg())
                        .select("rect[height=16]")
                        .eachAttr("x"))
                .contains("2")
                .anyMatch(x -> !x.equals("2"));
    }

    private static String lookOf(Why why) {
        var model = new ControlChartModel(
                new Caption("one", "One", "One month.", ""),
                Axis.shares("Share", Words.EN),
                new ControlChartModel.Lines(ChartKind.P, false, false, List.of(0)),
                List.of(new Period(Samples.START, "September 2023", new Absent(why, "said"))),
                List.of());
        return parsed(wide(model, Words.EN)).select("g.datum").html();
    }

    private static String wide(ControlChartModel model, Words words) {
        return model.draw(words).wide().svg();
    }

    private static Document parsed(String svg) {
        return Jsoup.parse(svg, "", Parser.xmlParser());
    }
}
