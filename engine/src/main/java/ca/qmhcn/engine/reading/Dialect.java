package ca.qmhcn.engine.reading;

import java.nio.charset.Charset;

/// How a file was understood. Each part was detected, and a person may say otherwise.
///
/// @param delimiter   between cells
/// @param decimalMark `.` or `,`
/// @param dateOrder   how dates written with slashes or points are to be read
public record Dialect(Charset encoding, char delimiter, char decimalMark, DateOrder dateOrder) {

    /// ISO dates (2026-03-12) are understood in every file; the order matters for the others.
    public enum DateOrder {
        /// Only ISO dates are taken; anything else is a problem.
        ISO,
        DAY_FIRST,
        MONTH_FIRST
    }
}
