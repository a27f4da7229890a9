/// How fast methods are, each beside a plain way of writing the same. Run by hand: see docs/benchmarks.md.
///
/// Each call is timed by itself, so that on a busy machine the quickest and the median call still say something.
@NullMarked
package ca.qmhcn.methods.benchmarks;

import org.jspecify.annotations.NullMarked;
