/// The floor screen: the tables as they stand, how each is doing, and what can be done with it.
@NullMarked
package docket.pos.counter.floor;

import org.jspecify.annotations.NullMarked;
