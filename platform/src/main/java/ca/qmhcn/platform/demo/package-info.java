/// A made-up network to show and to test on: twelve organizations, three years, from one fixed seed.
@ApplicationModule(allowedDependencies = {"language", "site", "database", "access", "organizations", "intake"})
@NullMarked
package ca.qmhcn.platform.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
