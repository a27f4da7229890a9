/// English and French side by side: the reader's language, and how texts, numbers and dates read in it.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ca.qmhcn.platform.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
