package ca.qmhcn.methods.rules;

/// placeholder
final class FalseAlarms {
    private FalseAlarms() {}
}
