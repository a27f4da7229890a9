/// What is measured: tables, facts and indicators, read from content and checked before anything is counted.
@NullMarked
package ca.qmhcn.engine.definitions;

import org.jspecify.annotations.NullMarked;
