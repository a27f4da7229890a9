package ca.qmhcn.engine.warehouse;

/// A fact hands on something no indicator can ask of.
class UnusableColumn extends UnansweredQuery {

    private static final long serialVersionUID = 1;

    UnusableColumn(String column, String type) {
        super(new IllegalArgumentException(
                "the column «%s» is of the type %s; hand on text, dates, whole numbers, decimals or yes and no"
                        .formatted(column, type)));
    }
}
