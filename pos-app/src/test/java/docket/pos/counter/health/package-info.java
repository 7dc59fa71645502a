/// Tests of the page of how everything is.
@NullMarked
package docket.pos.counter.health;

import org.jspecify.annotations.NullMarked;
