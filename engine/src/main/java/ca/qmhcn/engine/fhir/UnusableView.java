package ca.qmhcn.engine.fhir;

import java.util.List;
import java.util.stream.Collectors;

/// A ViewDefinition cannot be used as it is; says all that is wrong at once.
public class UnusableView extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<ViewProblem> problems;

    UnusableView(List<ViewProblem> problems) {
        super(problems.stream().map(ViewProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<ViewProblem> problems() {
        return problems;
    }
}
