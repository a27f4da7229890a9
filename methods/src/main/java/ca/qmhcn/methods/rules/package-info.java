/// What a chart says: named sets of rules, the signal of its last point, and whether a target will be
/// met.
@NullMarked
package ca.qmhcn.methods.rules;

import org.jspecify.annotations.NullMarked;
