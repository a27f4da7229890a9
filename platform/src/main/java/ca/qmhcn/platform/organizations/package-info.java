/// The network and its organizations: name, province, kind, size, and whether they agreed to be named in public.
@ApplicationModule(allowedDependencies = {"language", "site", "database", "access"})
@NullMarked
package ca.qmhcn.platform.organizations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
