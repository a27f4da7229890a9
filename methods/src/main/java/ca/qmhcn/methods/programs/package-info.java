/// Linear and integer programs: the least or the most that a sum can be under constraints.
@NullMarked
package ca.qmhcn.methods.programs;

import org.jspecify.annotations.NullMarked;
