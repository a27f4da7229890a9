package ca.qmhcn.methods.change;

/// What became of one person on one scale.
public enum Change {
    /// Reliably better, and from the clinical side of the cut-off to the functional one.
    RECOVERED,
    /// Reliably better, without crossing.
    IMPROVED,
    /// Neither; the difference may be the wobble of the questionnaire.
    UNCHANGED,
    /// Reliably worse, without crossing.
    DETERIORATED,
    /// Reliably worse, and from the functional side of the cut-off to the clinical one.
    HARMED
}
