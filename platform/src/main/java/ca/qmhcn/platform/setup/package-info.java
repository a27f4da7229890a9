/// The first start of an empty installation: a code from the console makes the secretariat and its first person.
@ApplicationModule(allowedDependencies = {"language", "site", "database", "access", "organizations"})
@NullMarked
package ca.qmhcn.platform.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
