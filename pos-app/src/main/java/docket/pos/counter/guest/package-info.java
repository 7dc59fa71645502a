/// The section of the settings about guests' screens: where a television finds the board of orders
/// that are ready, and whether it does.
@NullMarked
package docket.pos.counter.guest;

import org.jspecify.annotations.NullMarked;
