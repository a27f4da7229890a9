/// What a panel agrees on: RAND/UCLA appropriateness, the classic panel rule, stability between rounds.
///
/// Results are of the panel. Lists of single ratings are for the facilitator alone.
@NullMarked
package ca.qmhcn.methods.consensus;

import org.jspecify.annotations.NullMarked;
