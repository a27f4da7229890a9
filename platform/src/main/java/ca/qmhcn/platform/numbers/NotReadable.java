package ca.qmhcn.platform.numbers;

import java.util.List;

/// What was entered cannot be charted yet; the form comes back with what to change.
final class NotReadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    NotReadable(List<Problem> problems) {
        super("What was entered cannot be charted", null, false, false);
        this.problems = List.copyOf(problems);
    }

    NotReadable(Problem problem) {
        this(List.of(problem));
    }

    List<Problem> problems() {
        return problems;
    }
}
