package ca.qmhcn.engine.reading;

import tools.jackson.databind.node.ObjectNode;

/// One line of a file of JSON objects. A line that cannot be used never stops the others.
public sealed interface JsonLine {

    /// Its line in the file, the first being 1.
    long number();

    record Good(long number, ObjectNode object) implements JsonLine {}

    record Bad(long number, Flaw flaw) implements JsonLine {}
}
