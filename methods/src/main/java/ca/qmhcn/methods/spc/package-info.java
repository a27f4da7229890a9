/// Control charts and the rules that read them.
@NullMarked
package ca.qmhcn.methods.spc;

import org.jspecify.annotations.NullMarked;
