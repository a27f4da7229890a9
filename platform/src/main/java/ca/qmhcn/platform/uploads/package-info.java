/// The way of a file in, page by page: how it is read, which column is which, what to mend, what would change.
///
/// All of it is kept on the server, so that a closed tab loses nothing; and nothing of it is kept once it is over.
@ApplicationModule(
        allowedDependencies = {"language", "site", "database", "access", "organizations", "warehouse", "intake"})
@NullMarked
package ca.qmhcn.platform.uploads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
