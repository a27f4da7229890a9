/// What a panel agrees on: RAND/UCLA appropriateness, the classic panel rule, stability between rounds.
///
/// Results are of the panel as a whole. What single panelists said leaves only through [SingleRatings].
@NullMarked
package ca.qmhcn.methods.consensus;

import org.jspecify.annotations.NullMarked;
