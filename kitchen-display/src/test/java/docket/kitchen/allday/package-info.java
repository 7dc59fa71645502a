/// Tests of what is left to make.
@NullMarked
package docket.kitchen.allday;

import org.jspecify.annotations.NullMarked;
