package ca.qmhcn.platform.indicators;

import ca.qmhcn.methods.disclosure.Cell;
import ca.qmhcn.platform.disclosure.Family;
import ca.qmhcn.platform.disclosure.FamilyCell;
import ca.qmhcn.platform.indicators.FunnelRead.Range;
import ca.qmhcn.platform.indicators.Joined.Moment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// All that was read of the platform at one time, held against what was released then.
final class Sighted {

    private final List<Family> told;
    private final Map<String, Map<String, Cell>> released = new HashMap<>();
    private final Rendered rendered;
    private final Map<String, Range> measured = new HashMap<>();
    private final List<String> strange = new ArrayList<>();

    Sighted(List<Family> told, Function<Family, Map<String, Cell>> released, Rendered rendered) {
        this.told = told;
        this.rendered = rendered;
        told.forEach(family -> this.released.put(family.indicator(), released.apply(family)));
        rendered.funnels().forEach(this::measure);
    }

    Rendered rendered() {
        return rendered;
    }

    /// Funnels that are not those of what was released.
    List<String> strange() {
        return strange;
    }

    /// What rulers tell, by cell.
    Map<String, Range> measured() {
        return measured;
    }

    /// Cells that were read otherwise than they were released, or without being so.
    Map<String, Long> notReleased(Map<String, Long> read) {
        var wrong = new TreeMap<>(read);
        released.values()
                .forEach(cells -> cells.forEach((key, cell) -> {
                    if (cell instanceof Cell.Shown(var count)) {
                        wrong.remove(key, count);
                    }
                }));
        return wrong;
    }

    Moment moment(Family family) {
        return new Moment(family, rendered.cells(), measured);
    }

    /// The families that were told, by name.
    Map<String, Family> families() {
        var families = new TreeMap<String, Family>();
        told.forEach(family -> families.put(family.indicator(), family));
        return families;
    }

    static long value(Family family, FamilyCell cell) {
        return cell.members().stream()
                .mapToLong(member -> family.inner().get(member).count())
                .sum();
    }

    private void measure(Dots dots) {
        var name = Family.of(dots.definition());
        told.stream()
                .filter(family -> family.indicator().equals(name))
                .findFirst()
                .flatMap(family -> dots.identified(family, released.getOrDefault(name, Map.of())))
                .ifPresentOrElse(
                        ranges -> ranges.forEach((key, range) -> measured.merge(key, range, Range::and)),
                        () -> strange.add(dots.address() + ": " + dots.dots()));
    }
}
