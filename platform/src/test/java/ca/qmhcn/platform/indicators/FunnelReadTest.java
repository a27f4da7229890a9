package ca.qmhcn.platform.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ca.qmhcn.methods.funnel.Funnel;
import ca.qmhcn.methods.funnel.Funnels;
import ca.qmhcn.methods.funnel.Funnels.Count;
import ca.qmhcn.platform.charts.Axis;
import ca.qmhcn.platform.charts.Caption;
import ca.qmhcn.platform.charts.Drawing;
import ca.qmhcn.platform.charts.FunnelModel;
import ca.qmhcn.platform.language.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whoever holds a ruler to a funnel reads off what was drawn, and not much else.
class FunnelReadTest {

    static Stream<Funnel> funnels() {
        return Stream.of(
                Funnels.shares(counts(8, 400, 0.6)).orElseThrow(),
                Funnels.shares(counts(9, 40, 0.1)).orElseThrow(),
                Funnels.rates(counts(11, 9_000, 0.03)).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("funnels")
    void dotsAreWhereTheyWereDrawn(Funnel funnel) {
        for (var drawing : drawings(funnel)) {
            var dots = FunnelRead.dots(Jsoup.parse(drawing.file()));
            assertThat(dots).hasSameSizeAs(funnel.units());
            assertThat(dots.getLast().own()).isTrue();
            assertThat(dots.getLast().size().holds(funnel.units().getFirst().size()))
                    .isTrue();
            var others =
                    new ArrayList<>(funnel.units().subList(1, funnel.units().size()));
            others.sort(Comparator.comparingDouble(Funnel.Unit::size).thenComparingDouble(Funnel.Unit::value));
            for (var place = 0; place < others.size(); place++) {
                var dot = dots.get(place);
                assertThat(dot.own()).isFalse();
                assertThat(dot.size().holds(others.get(place).size()))
                        .as("%s of %s", dot, others.get(place))
                        .isTrue();
                assertThat(dot.value().holds(others.get(place).value()))
                        .as("%s of %s", dot, others.get(place))
                        .isTrue();
                assertThat(dot.value().holds(others.get(place).value() * 1.05 + 0.002))
                        .as("a reading says more than that it is somewhere")
                        .isFalse();
            }
        }
    }

    /// A dot that was moved is read elsewhere: the reading is the picture's, not the caption's.
    @ParameterizedTest
    @MethodSource("funnels")
    void aMovedDotIsReadElsewhere(Funnel funnel) {
        var page = Jsoup.parse(drawings(funnel).getFirst().file());
        var before = FunnelRead.dots(page).getFirst();
        for (var path : Objects.requireNonNull(page.selectFirst("g.datum")).select("path")) {
            var at = path.attr("d").split("[M h]", -1);
            path.attr("d", "M" + at[1] + " " + (Double.parseDouble(at[2]) + 3) + "h.1");
        }
        var after = FunnelRead.dots(page).getFirst();
        assertThat(after.size().least()).isCloseTo(before.size().least(), within(1e-9));
        assertThat(after.value().most()).isLessThan(before.value().least());
    }

    private static List<Count> counts(int units, int most, double share) {
        var random = new Random(units);
        var counts = new ArrayList<Count>();
        for (var unit = 0; unit < units; unit++) {
            var size = 20 + random.nextInt(most);
            counts.add(new Count(Math.rint(size * share * (0.7 + 0.6 * random.nextDouble())), size));
        }
        return counts;
    }

    private static List<Drawing> drawings(Funnel funnel) {
        var shares = funnel.target() > 0.05;
        var fitted = new FunnelModel(
                        new Caption("funnel", "Seen within 7 days", "One lies above.", ""),
                        shares
                                ? Axis.shares("Share", Words.EN)
                                : Axis.fromZero("Rate", value -> Words.EN.number(value, 3)),
                        "Discharges",
                        funnel,
                        shares,
                        Optional.of(new FunnelModel.Own(0, "Riverbend", "as it is")))
                .draw(Words.EN);
        return List.of(fitted.wide(), fitted.narrow());
    }
}
