package ca.qmhcn.engine.fhir;

/// Why a text is no path that can be followed.
final class PathMistake extends Exception {

    private static final long serialVersionUID = 1;

    PathMistake(String what) {
        super(what);
    }

    String what() {
        return String.valueOf(getMessage());
    }
}
