package ca.qmhcn.engine.warehouse;

/// A batch that is to be shown has no file: it was never written here, or its file is lost.
public class MissingBatch extends RuntimeException {

    private static final long serialVersionUID = 1;

    MissingBatch(String batch) {
        super("There is no file of batch " + batch);
    }
}
