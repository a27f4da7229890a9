/// Understand: editions of the framework, their dimensions, lenses and criteria, and how editions and parents relate.
///
/// Everything said here is content; no class is named after a dimension.
@ApplicationModule(allowedDependencies = {"language", "site", "content", "charts", "access"})
@NullMarked
package ca.qmhcn.platform.framework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
