/// The shell every page shares: layout, components, errors, and the places where other modules show themselves.
@ApplicationModule(allowedDependencies = {"language"})
@NullMarked
package ca.qmhcn.platform.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
