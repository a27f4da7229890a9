/// What people take along to fill in: for each table a workbook, a row of headers and an example, and a description
/// that
/// other programs read. All of it comes from the table's definition.
@NullMarked
package ca.qmhcn.engine.templates;

import org.jspecify.annotations.NullMarked;
