/// Where an organization's events lie, and the only place that names an analytic engine.
///
/// The truth is Parquet, one file for each table and batch; DuckDB runs in memory over it and owns nothing.
@NullMarked
package ca.qmhcn.engine.warehouse;

import org.jspecify.annotations.NullMarked;
