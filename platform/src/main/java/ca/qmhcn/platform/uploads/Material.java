package ca.qmhcn.platform.uploads;

import ca.qmhcn.engine.checking.Mapping;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.reading.Rows;

/// Rows of a file, and how they are to be held against a table.
record Material(Rows rows, TableDefinition table, Mapping mapping) {}
