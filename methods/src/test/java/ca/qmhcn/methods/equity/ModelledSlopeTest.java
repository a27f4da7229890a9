package ca.qmhcn.methods.equity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ca.qmhcn.methods.rates.Confidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ModelledSlopeTest {

    private static final Confidence SURE = Confidence.PERCENT_95;

    @Test
    void aModelStandsAGroupInWhichNothingHappened() {
        var counts = List.of(new CountedGroup(50, 0, 50), new CountedGroup(50, 5, 50), new CountedGroup(50, 9, 50));
        assertThat(ModelledSlope.of(counts, CountModel.SHARE, SURE)).isInstanceOf(SlopeIndex.class);
        assertThat(ModelledSlope.of(counts, CountModel.RATE, SURE)).isInstanceOf(SlopeIndex.class);
    }

    @Test
    void withoutAnyEventOrWithNothingElseAModelFindsNoLine() {
        for (var events : new double[] {0, 50}) {
            var counts = Collections.nCopies(4, new CountedGroup(50, events, 50));
            assertThat(ModelledSlope.of(counts, CountModel.SHARE, SURE)).isEqualTo(Slope.None.NO_LINE_FOUND);
        }
        var torn = List.of(new CountedGroup(5, 0, 5), new CountedGroup(5, 0, 5), new CountedGroup(5, 5, 5));
        assertThat(ModelledSlope.of(torn, CountModel.SHARE, SURE)).isEqualTo(Slope.None.NO_LINE_FOUND);
        assertThat(ModelledSlope.of(torn.subList(0, 2), CountModel.SHARE, SURE))
                .isEqualTo(Slope.None.FEWER_THAN_THREE_GROUPS);
    }

    @Test
    void aModelOfEqualSharesIsFlat() {
        var counts = Collections.nCopies(4, new CountedGroup(50, 20, 50));
        for (var model : CountModel.values()) {
            var slope = (SlopeIndex) ModelledSlope.of(counts, model, SURE);
            assertThat(slope.sii().value()).isCloseTo(0, within(1e-12));
            assertThat(slope.rii().orElseThrow()).isCloseTo(1, within(1e-12));
            assertThat(slope.atBottom()).isCloseTo(0.4, within(1e-12));
        }
    }

    @Test
    void aModelOfRatesFindsTheRatesItWasMadeFrom() {
        var counts = new ArrayList<CountedGroup>();
        for (var i = 0; i < 5; i++) {
            var rate = Math.exp(-3 + 0.8 * (i + 0.5) / 5);
            counts.add(new CountedGroup(7, 1000 * (i + 1) * rate, 1000 * (i + 1)));
        }
        var slope = (SlopeIndex) ModelledSlope.of(counts, CountModel.RATE, SURE);
        assertThat(slope.atBottom()).isCloseTo(Math.exp(-3), within(1e-12));
        assertThat(slope.atTop()).isCloseTo(Math.exp(-2.2), within(1e-12));
        assertThat(slope.sii().standardError()).isCloseTo(0, within(1e-10));
    }

    /// One group of nearly all people: what the others say of the slope is not lost beside it.
    @Test
    void groupsThatAreVeryUnequalHaveTheLineTheyWereMadeFrom() {
        for (var seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var people = new ArrayList<Double>();
            for (var i = 0; i < 3 + random.nextInt(4); i++) {
                people.add(1.0 + random.nextInt(50));
            }
            people.set(1, Math.pow(10, 6 + random.nextInt(8)));
            var all = people.stream().mapToDouble(count -> count).sum();
            var rise = random.nextDouble() * 2 - 1;
            var below = 0.0;
            var counts = new ArrayList<CountedGroup>();
            for (var some : people) {
                var rate = Math.exp(-3 + rise * (below + some / 2) / all);
                below += some;
                counts.add(new CountedGroup(some, some * rate, some));
            }
            var slope = ModelledSlope.of(counts, CountModel.RATE, SURE);
            assertThat(slope).as("seed %d", seed).isInstanceOf(SlopeIndex.class);
            assertThat(((SlopeIndex) slope).atBottom()).isCloseTo(Math.exp(-3), within(1e-9));
            assertThat(((SlopeIndex) slope).atTop()).isCloseTo(Math.exp(-3 + rise), within(1e-9));
        }
    }
}
