/// Docket, a restaurant point of sale: what concerns the code of all its programs.
@NullMarked
package docket;

import org.jspecify.annotations.NullMarked;
