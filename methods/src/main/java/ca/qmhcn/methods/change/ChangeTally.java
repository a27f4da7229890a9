package ca.qmhcn.methods.change;

import ca.qmhcn.methods.rates.Proportion;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What became of a group of people on one scale.
///
/// People without both scores are in no category, but are said: those who stay to the end are not all.
///
/// @param counts           complete pairs by what became of them; every kind has its number
/// @param startsFunctional of the complete pairs, who started on the functional side and so could not recover
/// @param unpaired         people without one of the two scores
public record ChangeTally(Map<Change, Long> counts, long startsFunctional, long unpaired) {

    public ChangeTally {
        counts = Map.copyOf(counts);
    }

    public static ChangeTally of(List<Scores> people, ReliableChange change, double cutOff) {
        ReliableChange.finite(cutOff);
        var counts = new EnumMap<Change, Long>(Change.class);
        for (var kind : Change.values()) {
            counts.put(kind, 0L);
        }
        var startsFunctional = 0L;
        var unpaired = 0L;
        for (var person : people) {
            if (person.paired()) {
                var start = person.start().getAsDouble();
                counts.merge(change.of(start, person.end().getAsDouble(), cutOff), 1L, Long::sum);
                startsFunctional += change.startsFunctional(start, cutOff) ? 1 : 0;
            } else {
                unpaired++;
            }
        }
        return new ChangeTally(counts, startsFunctional, unpaired);
    }

    public long paired() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Of the complete pairs; empty without any.
    public Optional<Proportion> share(Change kind) {
        return of(counts.getOrDefault(kind, 0L), paired());
    }

    /// Of those who could recover, the ones who did; empty when nobody could.
    public Optional<Proportion> recoveryOfThoseWhoCould() {
        return of(counts.getOrDefault(Change.RECOVERED, 0L), paired() - startsFunctional);
    }

    /// Of all people, those with both scores; empty without people.
    public Optional<Proportion> completeness() {
        return of(paired(), paired() + unpaired);
    }

    private static Optional<Proportion> of(long some, long all) {
        return all > 0 ? Optional.of(new Proportion(some, all)) : Optional.empty();
    }
}
