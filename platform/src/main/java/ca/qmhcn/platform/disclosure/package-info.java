/// The one gate: what a reader may see of a table of counts.
///
/// First version: floor, reason, and complement within a row. Nothing is public yet; see the decision on the gate.
@ApplicationModule(allowedDependencies = {"language", "site", "access"})
@NullMarked
package ca.qmhcn.platform.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
