/// The command line: count, check and describe without a platform.
@NullMarked
package ca.qmhcn.engine.cli;

import org.jspecify.annotations.NullMarked;
