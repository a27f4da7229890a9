/// Counts what the indicators define.
@NullMarked
package ca.qmhcn.engine.counting;

import org.jspecify.annotations.NullMarked;
