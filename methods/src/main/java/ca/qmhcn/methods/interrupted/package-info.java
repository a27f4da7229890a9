/// Whether a series took another course after a known date.
@NullMarked
package ca.qmhcn.methods.interrupted;

import org.jspecify.annotations.NullMarked;
