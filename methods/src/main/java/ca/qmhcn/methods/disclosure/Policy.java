package ca.qmhcn.methods.disclosure;

/// From what size on counts may be shown.
///
/// @param floor            counts from 1 to `floor - 1` are withheld; 0 or 1 withholds none
/// @param smallestGroup    a row whose parts add up to fewer is withheld as a whole
/// @param fewestContributors a total over fewer organizations is withheld
/// @param largestShare     a total of which one organization holds more is withheld; from 0 to 1
public record Policy(int floor, int smallestGroup, int fewestContributors, double largestShare) {

    public Policy {
        if (floor < 0 || smallestGroup < 0 || fewestContributors < 0 || !(largestShare > 0 && largestShare <= 1)) {
            throw new IllegalArgumentException("Not a policy");
        }
    }

    /// For those who may see their own counts however small.
    public static final Policy EXACT = new Policy(0, 0, 0, 1);
}
