package ca.qmhcn.engine.fhir;

/// What is wrong in a ViewDefinition and what to do about it.
///
/// @param place within the view, as `select[0].column[2].path`; empty for the view as a whole
public record ViewProblem(String file, String place, String what) {

    @Override
    public String toString() {
        return place.isEmpty() ? "%s: %s".formatted(file, what) : "%s: %s: %s".formatted(file, place, what);
    }
}
