/// What may be shown so that nobody can be identified.
@NullMarked
package ca.qmhcn.methods.disclosure;

import org.jspecify.annotations.NullMarked;
