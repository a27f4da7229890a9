package ca.qmhcn.engine.json;

/// JSON that cannot be taken; says why and where.
public class FaultyJson extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient JsonFault fault;

    /// Without a stack trace: a file may hold a million of these.
    FaultyJson(JsonFault fault) {
        super("%s at byte %d %s".formatted(fault.kind(), fault.column(), fault.path()), null, false, false);
        this.fault = fault;
    }

    public JsonFault fault() {
        return fault;
    }
}
