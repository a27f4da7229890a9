/// Draws figures as SVG: a pure function from a model to text, the same on a page, in a document and in a slide.
///
/// Looks come from `static/css/charts.css`; a drawing holds neither style nor script. Whoever shows one puts the same
/// facts beside it as a table or a list.
@ApplicationModule(allowedDependencies = {"language", "site"})
@NullMarked
package ca.qmhcn.platform.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
