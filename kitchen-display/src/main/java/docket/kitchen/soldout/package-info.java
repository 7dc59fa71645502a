/// What a cook sells out from the stove.
@NullMarked
package docket.kitchen.soldout;

import org.jspecify.annotations.NullMarked;
