package ca.qmhcn.platform.framework;

/// How much of an idea is taken up.
enum Strength {
    FULL,
    PARTIAL
}
