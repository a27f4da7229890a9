package ca.qmhcn.engine.fhir;

import ca.qmhcn.engine.json.JsonFault;

/// A line that gave no rows to a view, or to none.
///
/// @param line   in the file, from 1
/// @param place  of the value in the resource, where that is known
/// @param detail more about it, without any value of the resource; may be empty
/// @param view   the view it gave no rows to; empty for all
public record RejectedLine(long line, Reason reason, String place, String detail, String view) {

    public enum Reason {
        JSON,
        /// Not a resource of the type the views read, or none at all.
        RESOURCE_TYPE,
        /// It says that what it says is changed by something nobody here understands.
        MODIFIER_EXTENSION,
        /// A path asks for one value and finds several, or for another type.
        VALUE
    }

    static RejectedLine of(long line, JsonFault fault) {
        return fault.kind() == JsonFault.Kind.REFUSED_MEMBER
                ? new RejectedLine(line, Reason.MODIFIER_EXTENSION, fault.path(), "", "")
                : new RejectedLine(line, Reason.JSON, fault.path(), fault.kind().name(), "");
    }
}
