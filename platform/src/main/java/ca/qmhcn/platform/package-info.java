/// The web application: one folder below is one module.
@NullMarked
package ca.qmhcn.platform;

import org.jspecify.annotations.NullMarked;
