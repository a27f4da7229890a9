package ca.qmhcn.platform.framework;

import ca.qmhcn.platform.charts.Drawing;
import ca.qmhcn.platform.charts.Ring;
import ca.qmhcn.platform.charts.RingModel;
import ca.qmhcn.platform.charts.RingModel.Band;
import ca.qmhcn.platform.charts.RingModel.Segment;
import ca.qmhcn.platform.language.Words;
import java.util.Optional;
import java.util.function.Predicate;

/// An edition as a ring that explains and says nothing about results.
final class FrameworkRing {

    private FrameworkRing() {}

    /// Each segment leads to its dimension.
    static Drawing of(Edition edition, Words words) {
        return Ring.draw(model(edition, words, _ -> true));
    }

    /// One dimension among the others.
    static Drawing of(Edition edition, Edition.Dimension dimension, Words words) {
        return Ring.draw(model(edition, words, dimension::equals));
    }

    private static RingModel model(Edition edition, Words words, Predicate<Edition.Dimension> filled) {
        var say = words.of(Messages.class);
        return new RingModel(
                words.say(edition.name()),
                say.ringShows(edition.dimensions().size()),
                edition.dimensions().stream()
                        .map(dimension -> new Segment(
                                edition.number(dimension),
                                words.say(dimension.shortName()),
                                Optional.of(DimensionPage.path(edition, dimension)),
                                band(filled.test(dimension)),
                                band(filled.test(dimension))))
                        .toList());
    }

    private static Band band(boolean filled) {
        return filled ? new Band.Plain() : new Band.NotApplicable();
    }
}
