/// Comparing many units at one time without ranking them.
@NullMarked
package ca.qmhcn.methods.funnel;

import org.jspecify.annotations.NullMarked;
