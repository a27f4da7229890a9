/// Text in English and French, side by side.
@NullMarked
package ca.qmhcn.engine.language;

import org.jspecify.annotations.NullMarked;
