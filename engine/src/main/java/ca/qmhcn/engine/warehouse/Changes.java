package ca.qmhcn.engine.warehouse;

/// What showing a batch would change in one table, in rows.
///
/// @param fresh   rows whose key is new
/// @param changed rows that replace one with the same key and other contents
/// @param same    rows that are there already, word for word
public record Changes(long fresh, long changed, long same) {}
