/// Shares, rates and their intervals.
@NullMarked
package ca.qmhcn.methods.rates;

import org.jspecify.annotations.NullMarked;
