package ca.qmhcn.engine.definitions;

/// What is wrong in a definition, and where. `line` counts from 1.
public record DefinitionProblem(String file, int line, String what) {

    @Override
    public String toString() {
        return "%s:%d: %s".formatted(file, line, what);
    }
}
