/// What the network is, what is official and what is ours, where help is, and the page everybody arrives at.
@ApplicationModule(
        allowedDependencies = {"language", "site", "content", "charts", "access", "organizations", "framework"})
@NullMarked
package ca.qmhcn.platform.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
