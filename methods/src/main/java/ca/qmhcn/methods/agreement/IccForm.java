package ca.qmhcn.methods.agreement;

/// Which intraclass correlation: the model, what counts as agreement, and whether one rater's word or the
/// mean of all is judged. Always printed with the number; names after McGraw and Wong (1996).
public enum IccForm {
    /// ICC(1): each unit had raters of its own; one rater's word.
    ONE_WAY_SINGLE(Model.ONE_WAY, Kind.AGREEMENT, Unit.SINGLE),
    /// ICC(k): each unit had raters of its own; the mean of k raters.
    ONE_WAY_AVERAGE(Model.ONE_WAY, Kind.AGREEMENT, Unit.AVERAGE),
    /// ICC(C,1): the same raters for all units; a rater who is always stricter does no harm.
    CONSISTENCY_SINGLE(Model.TWO_WAY, Kind.CONSISTENCY, Unit.SINGLE),
    /// ICC(C,k), which equals Cronbach's alpha.
    CONSISTENCY_AVERAGE(Model.TWO_WAY, Kind.CONSISTENCY, Unit.AVERAGE),
    /// ICC(A,1): the same raters for all units; a rater who is always stricter disagrees.
    AGREEMENT_SINGLE(Model.TWO_WAY, Kind.AGREEMENT, Unit.SINGLE),
    /// ICC(A,k).
    AGREEMENT_AVERAGE(Model.TWO_WAY, Kind.AGREEMENT, Unit.AVERAGE);

    private final Model model;
    private final Kind kind;
    private final Unit unit;

    IccForm(Model model, Kind kind, Unit unit) {
        this.model = model;
        this.kind = kind;
        this.unit = unit;
    }

    public Model model() {
        return model;
    }

    public Kind kind() {
        return kind;
    }

    public Unit unit() {
        return unit;
    }

    public enum Model {
        ONE_WAY,
        TWO_WAY
    }

    public enum Kind {
        CONSISTENCY,
        AGREEMENT
    }

    public enum Unit {
        SINGLE,
        AVERAGE
    }
}
