package ca.qmhcn.platform.database;

import java.util.List;

/// The database would let one organization see another's rows; the platform does not start on it.
class UnsafeDatabase extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnsafeDatabase(List<String> dangers) {
        super("This database does not keep organizations apart, so the platform does not start: "
                + String.join("; ", dangers) + ".");
    }
}
