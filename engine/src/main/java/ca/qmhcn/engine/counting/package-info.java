/// Counts what definitions ask of a warehouse: facts once, then all indicators of a fact in one scan per stratum.
///
/// What comes out are counts and histograms of days, which add up over months, strata and organizations.
@NullMarked
package ca.qmhcn.engine.counting;

import org.jspecify.annotations.NullMarked;
