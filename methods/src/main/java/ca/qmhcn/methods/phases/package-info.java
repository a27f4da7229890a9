/// Suggests where a series has moved to a new level, so that its line and limits may begin anew
/// there. A person decides.
@NullMarked
package ca.qmhcn.methods.phases;

import org.jspecify.annotations.NullMarked;
