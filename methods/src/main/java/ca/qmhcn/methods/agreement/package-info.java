/// How far raters agree: alpha, kappas, concordance and intraclass correlations.
@NullMarked
package ca.qmhcn.methods.agreement;

import org.jspecify.annotations.NullMarked;
