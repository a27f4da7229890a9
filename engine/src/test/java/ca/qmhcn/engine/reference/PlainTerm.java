package ca.qmhcn.engine.reference;

/// What is asked of a row; null where the answer is missing.
interface PlainTerm {

    Object of(PlainRow row);
}
