package ca.qmhcn.platform.content;

/// How sure a statement or a name is.
public enum Certainty {
    CONFIRMED,
    TO_BE_CONFIRMED
}
