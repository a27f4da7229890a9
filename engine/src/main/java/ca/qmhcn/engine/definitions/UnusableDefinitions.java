package ca.qmhcn.engine.definitions;

import java.util.List;
import java.util.stream.Collectors;

/// The content cannot be used as it is; says all that is wrong at once.
public class UnusableDefinitions extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<DefinitionProblem> problems;

    UnusableDefinitions(List<DefinitionProblem> problems) {
        super(problems.stream().map(DefinitionProblem::toString).collect(Collectors.joining("\n", "\n", "")));
        this.problems = List.copyOf(problems);
    }

    public List<DefinitionProblem> problems() {
        return problems;
    }
}
