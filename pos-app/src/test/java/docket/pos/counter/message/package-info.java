/// Tests of what the counter and the kitchen say to each other.
@NullMarked
package docket.pos.counter.message;

import org.jspecify.annotations.NullMarked;
