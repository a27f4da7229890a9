/// What the content says: tables, facts and indicators, checked when loaded.
@NullMarked
package ca.qmhcn.engine.definitions;

import org.jspecify.annotations.NullMarked;
