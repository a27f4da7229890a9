/// FHIR resources as rows: SQL-on-FHIR v2 ViewDefinitions, read, checked and run over NDJSON in one
/// pass.
///
/// Understood is the FHIRPath of the *shareable* profile, and beside it boundaries, `substring`,
/// `count`, `last` and a few more; see `PathReading`. A choice element (`value[x]`) is asked for by
/// its type: `value.ofType(Quantity)`. Paths know no definitions of FHIR: a name that FHIR does not
/// have is simply never there.
@NullMarked
package ca.qmhcn.engine.fhir;

import org.jspecify.annotations.NullMarked;
