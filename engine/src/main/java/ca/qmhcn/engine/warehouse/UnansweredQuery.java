package ca.qmhcn.engine.warehouse;

/// The analytic engine could not run a statement.
public class UnansweredQuery extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnansweredQuery(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
