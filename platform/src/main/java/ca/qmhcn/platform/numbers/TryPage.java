package ca.qmhcn.platform.numbers;

import ca.qmhcn.platform.numbers.Problem.Place;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/// What try.jte shows: the form as it was filled in, and what came of it.
record TryPage(Ask ask, Optional<TriedWords> said, List<Problem> problems) {

    /// As many rows of one kind of trouble are told one by one.
    private static final int TOLD = 5;

    /// A kind of trouble: what is told, and how many more rows have it.
    record Trouble(List<Problem> told, int more) {}

    List<Trouble> troubles() {
        var kinds = new EnumMap<Problem.Kind, Trouble>(Problem.Kind.class);
        for (var kind : problems.stream().map(Problem::kind).distinct().toList()) {
            var all =
                    problems.stream().filter(problem -> problem.kind() == kind).toList();
            kinds.put(kind, new Trouble(all.stream().limit(TOLD).toList(), Math.max(0, all.size() - TOLD)));
        }
        return List.copyOf(kinds.values());
    }

    boolean failed(Place place) {
        return problems.stream().anyMatch(problem -> problem.place() == place);
    }

    /// Told beside the field itself; the rest stand in the summary above.
    List<Problem> first(Place place) {
        return problems.stream()
                .filter(problem -> problem.place() == place)
                .limit(1)
                .toList();
    }

    /// Whether the further choices are open: something was chosen there, or something is wrong there.
    boolean showsMore() {
        return ask.asksMore() || problems.stream().anyMatch(problem -> problem.place() != Place.TABLE);
    }
}
