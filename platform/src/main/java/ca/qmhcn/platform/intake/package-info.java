/// Files in, checked rows out, undoable by batch: the door for other modules, and the history.
///
/// What PostgreSQL does not know did not happen: Parquet files are written first, then the batch is
/// committed, then the warehouse shows it.
@ApplicationModule(allowedDependencies = {"language", "site", "database", "access", "organizations", "warehouse"})
@NullMarked
package ca.qmhcn.platform.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
