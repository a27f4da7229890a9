/// Watching cases as they come: charts that add up small changes.
@NullMarked
package ca.qmhcn.methods.monitoring;

import org.jspecify.annotations.NullMarked;
