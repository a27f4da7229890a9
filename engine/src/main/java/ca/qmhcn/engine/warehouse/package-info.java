/// Where an organization's events lie, and the only place that names an analytic engine.
@NullMarked
package ca.qmhcn.engine.warehouse;

import org.jspecify.annotations.NullMarked;
