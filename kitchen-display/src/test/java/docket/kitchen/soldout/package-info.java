/// Tests of what a cook sells out.
@NullMarked
package docket.kitchen.soldout;

import org.jspecify.annotations.NullMarked;
