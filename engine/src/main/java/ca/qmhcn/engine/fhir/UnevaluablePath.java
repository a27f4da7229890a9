package ca.qmhcn.engine.fhir;

/// What a path asks cannot be answered for a resource. Its message holds no value of the resource.
final class UnevaluablePath extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// Without a stack trace: a file may hold a million of these.
    UnevaluablePath(String what) {
        super(what, null, false, false);
    }

    String what() {
        return String.valueOf(getMessage());
    }
}
