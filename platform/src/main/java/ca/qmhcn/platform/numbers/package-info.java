/// How the numbers are made: each method in plain words, with its formula, its edges and where we differ; and a place
/// to
/// try the charts on one's own numbers, which are not kept.
///
/// What is said of a method is content; nothing here is named after one.
@ApplicationModule(allowedDependencies = {"language", "site", "content", "charts", "access"})
@NullMarked
package ca.qmhcn.platform.numbers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
