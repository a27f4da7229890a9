package ca.qmhcn.platform.charts;

import ca.qmhcn.platform.language.Words;
import java.util.List;

/// Who was counted and who was left out, why: from everybody, reason by reason, to those who count.
///
/// @param everybody how many there were before anyone was left out
/// @param leftOut   the reasons in the order in which they apply
/// @param counted   how many remain
public record WaterfallModel(Caption caption, Step everybody, List<Step> leftOut, Step counted) {

    public WaterfallModel {
        leftOut = List.copyOf(leftOut);
    }

    public record Step(String label, Amount amount) {}

    public sealed interface Amount {}

    public record Known(long rows) implements Amount {}

    /// May not be shown.
    public record Withheld() implements Amount {}

    /// Was not told.
    public record Unknown() implements Amount {}

    public Drawing.Fitted draw(Words words) {
        return new Drawing.Fitted(
                new WaterfallDrawing(this, words, Size.WIDE).draw(),
                new WaterfallDrawing(this, words, Size.NARROW).draw());
    }
}
