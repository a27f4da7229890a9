/// The platform's PostgreSQL: its own or an external one, its roles, and the organization of each transaction.
@ApplicationModule(allowedDependencies = {"language", "site"})
@NullMarked
package ca.qmhcn.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
