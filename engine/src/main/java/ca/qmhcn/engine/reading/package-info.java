/// A file as a person brings it, understood as rows of text, with how it was understood.
@NullMarked
package ca.qmhcn.engine.reading;

import org.jspecify.annotations.NullMarked;
