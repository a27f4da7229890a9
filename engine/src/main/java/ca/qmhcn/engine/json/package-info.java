/// JSON that strangers wrote, read line by line: strictly, within limits, and only what is asked
/// for is kept.
///
/// The one reader of FHIR NDJSON: whatever reads such a file begins at `JsonLines`. What is wrong
/// with a line does not depend on what is asked of it: all of it is checked, kept or not.
@NullMarked
package ca.qmhcn.engine.json;

import org.jspecify.annotations.NullMarked;
