/// The first start: what a shop says of itself before it sells.
@NullMarked
package docket.model.setup;

import org.jspecify.annotations.NullMarked;
