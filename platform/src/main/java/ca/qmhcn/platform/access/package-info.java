/// Who is signed in, for which organization they act, and what they may do.
@ApplicationModule(allowedDependencies = {"language", "site", "database"})
@NullMarked
package ca.qmhcn.platform.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
