/// The command line: count, check and describe without a platform and without anybody signed in.
@NullMarked
package ca.qmhcn.engine.cli;

import org.jspecify.annotations.NullMarked;
