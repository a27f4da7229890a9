/// Measure: what each indicator means, and what it shows of an organization and among organizations.
///
/// Raw counts never leave this package; pages, files and charts are made from released values only.
@ApplicationModule(
        allowedDependencies = {
            "language",
            "site",
            "database",
            "charts",
            "access",
            "organizations",
            "framework",
            "warehouse",
            "intake",
            "disclosure",
            "results"
        })
@NullMarked
package ca.qmhcn.platform.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
