/// What the counter says to the kitchen, what the kitchen says to it, and who has seen what.
@NullMarked
package docket.pos.counter.message;

import org.jspecify.annotations.NullMarked;
