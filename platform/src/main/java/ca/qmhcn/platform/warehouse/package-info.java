/// The organizations' analytic stores: one folder and one engine warehouse for each, opened when needed.
@ApplicationModule(allowedDependencies = {"database", "access"})
@NullMarked
package ca.qmhcn.platform.warehouse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
