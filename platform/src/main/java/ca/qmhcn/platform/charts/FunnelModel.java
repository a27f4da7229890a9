package ca.qmhcn.platform.charts;

import ca.qmhcn.methods.funnel.Funnel;
import ca.qmhcn.platform.language.Words;
import java.util.Optional;

/// What a funnel shows: many units at one time, one of them the reader's own, the others unnamed.
///
/// The others have no name here and are drawn by size, whatever order they came in: nothing tells who is
/// who.
///
/// @param shares    whether the values are shares; else they are ratios
/// @param sizeTitle what the size of a unit is: “Discharges”
public record FunnelModel(
        Caption caption, Axis axis, String sizeTitle, Funnel funnel, boolean shares, Optional<Own> own) {

    /// The reader's own unit.
    ///
    /// @param place where it stands among the funnel's units
    /// @param said  its value in words
    public record Own(int place, String name, String said) {}

    public Drawing.Fitted draw(Words words) {
        return new Drawing.Fitted(
                new FunnelDrawing(this, words, Size.WIDE).draw(), new FunnelDrawing(this, words, Size.NARROW).draw());
    }
}
