/// The one gate: what a reader may see of a table of counts.
///
/// Families of figures are protected as one linear system, attacked by separate code, and kept as releases that never
/// change; pages read what is kept. What was released before is never forgotten: each later release is held against it.
@ApplicationModule(
        allowedDependencies = {"language", "site", "database", "content", "access", "organizations", "warehouse"})
@NullMarked
package ca.qmhcn.platform.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
