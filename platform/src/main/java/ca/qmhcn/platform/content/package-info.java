/// The content's files as records: what the network says, read once, at the start.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ca.qmhcn.platform.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
