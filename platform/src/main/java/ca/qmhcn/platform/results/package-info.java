/// Totals of the network and of provinces: how they are called in the ledger of releases, how they are read, and what
/// of them anybody may read.
@ApplicationModule(allowedDependencies = {"language", "site", "access", "organizations", "warehouse", "disclosure"})
@NullMarked
package ca.qmhcn.platform.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
