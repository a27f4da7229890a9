/// Scores of questionnaires, by rules that are data: no instrument is named here.
@NullMarked
package ca.qmhcn.methods.scoring;

import org.jspecify.annotations.NullMarked;
