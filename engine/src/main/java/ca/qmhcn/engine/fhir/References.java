package ca.qmhcn.engine.fhir;

import java.util.Optional;

/// What a reference names.
final class References {

    private static final String URN = "urn:uuid:";
    private static final String HISTORY = "/_history/";

    private References() {}

    /// The key in `Patient/p1`, `https://…/Patient/p1/_history/2` or `urn:uuid:…`, as the named
    /// resource has it in `id`.
    ///
    /// @param type the type the reference must name; empty for any. A `urn:uuid` does not say its
    ///     type and is taken for any.
    /// @return empty for another type, and for references that name no key: to contained resources,
    /// by a search
    static Optional<String> key(String reference, String type) {
        if (reference.startsWith(URN)) {
            return Optional.of(reference.substring(URN.length()));
        }
        var history = reference.indexOf(HISTORY);
        var current = history < 0 ? reference : reference.substring(0, history);
        var key = current.lastIndexOf('/');
        if (key <= 0 || key == current.length() - 1 || current.indexOf('?') >= 0 || current.indexOf('#') >= 0) {
            return Optional.empty();
        }
        var named = current.substring(current.lastIndexOf('/', key - 1) + 1, key);
        return type.isEmpty() || type.equals(named) ? Optional.of(current.substring(key + 1)) : Optional.empty();
    }
}
