/// Rules over all of Docket's packages.
@NullMarked
package docket;

import org.jspecify.annotations.NullMarked;
