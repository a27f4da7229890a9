/// Whether a person's change is more than the wobble of a questionnaire, and how a course of care ended.
@NullMarked
package ca.qmhcn.methods.change;

import org.jspecify.annotations.NullMarked;
