package ca.qmhcn.methods.disclosure;

/// A cell that must be hidden, and how little a reader may learn of it: whatever is worked out from what is shown
/// must leave open every value from `least` to `most`.
///
/// @param cell  of the table
/// @param least the lowest value that must stay possible, 0 or more
/// @param most  the highest value that must stay possible
public record Sensitive(int cell, long least, long most) {

    public Sensitive {
        if (cell < 0 || least < 0 || most < least) {
            throw new IllegalArgumentException("Cell " + cell + " cannot lie between " + least + " and " + most);
        }
    }
}
