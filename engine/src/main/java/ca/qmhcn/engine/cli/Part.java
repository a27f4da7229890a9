package ca.qmhcn.engine.cli;

/// The parts of a definition that are described.
enum Part {
    STATUS_OFFICIAL,
    STATUS_ADAPTED,
    STATUS_LOCAL,
    SOURCE,
    ADAPTED,
    FACT,
    MONTH_OF,
    LEFT_OUT,
    MET,
    DAYS,
    NUMERATOR,
    DENOMINATOR,
    PROFILE
}
