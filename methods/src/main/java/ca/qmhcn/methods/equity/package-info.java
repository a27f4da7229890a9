/// How far apart groups of people are: gaps, slopes over ordered groups, and spread over all groups.
@NullMarked
package ca.qmhcn.methods.equity;

import org.jspecify.annotations.NullMarked;
