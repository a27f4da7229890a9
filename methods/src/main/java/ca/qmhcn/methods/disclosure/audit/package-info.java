/// An attacker's reckoning: what follows from what is shown. Written apart from what hides cells, so that a
/// mistake there is found here.
@NullMarked
package ca.qmhcn.methods.disclosure.audit;

import org.jspecify.annotations.NullMarked;
