/// Rows of text held against a table: typed rows, or problems that say what to do.
@NullMarked
package ca.qmhcn.engine.checking;

import org.jspecify.annotations.NullMarked;
