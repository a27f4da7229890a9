package ca.qmhcn.engine.json;

/// Why a line of JSON was not taken.
///
/// @param column the byte within the line at which reading stopped, from 1; 0 when it concerns the
/// whole line
/// @param path   of the value that was being read, as `period.start` or `item[2].linkId`; empty at
/// the top
public record JsonFault(Kind kind, int column, String path) {

    public enum Kind {
        /// Not JSON; also a line that was cut off.
        SYNTAX,
        /// Something follows the object on its line.
        TRAILING,
        /// An array or a bare value where an object was expected.
        NOT_AN_OBJECT,
        /// A member that occurs twice, which readers understand differently.
        DUPLICATE_KEY,
        /// Not UTF-8, or half a character.
        ENCODING,
        /// A number with more than a thousand digits, or an exponent beyond 999.
        NUMBER,
        /// A line of more than one megabyte.
        TOO_LONG,
        /// Objects and arrays nested more than 64 deep.
        TOO_DEEP,
        /// An object with more than 256 members.
        TOO_WIDE,
        /// A member that may not be passed over was found.
        REFUSED_MEMBER
    }
}
