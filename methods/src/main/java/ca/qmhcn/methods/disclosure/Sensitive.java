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

    /// The range as it is open to an intruder who knows some of the cell: they did not learn that it holds at least as
    /// much as they know.
    Sensitive openTo(Intruder intruder, Table table) {
        var known = 0L;
        for (var member : table.membersOf(cell)) {
            known += intruder.knowsInner(member) ? table.inner(member) : 0;
        }
        return new Sensitive(cell, Math.max(least, known), Math.max(most, known));
    }
}
