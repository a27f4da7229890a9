/// How well the items of a scale measure one thing: alpha, omega, item statistics, floor and ceiling.
@NullMarked
package ca.qmhcn.methods.reliability;

import org.jspecify.annotations.NullMarked;
