package ca.qmhcn.engine.definitions;

/// Why a text is not an expression over a fact.
final class ExpressionMistake extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;

    /// @param line within the text, from 0
    ExpressionMistake(String what, int line) {
        super(what);
        this.line = line;
    }

    int line() {
        return line;
    }

    String what() {
        return String.valueOf(getMessage());
    }
}
