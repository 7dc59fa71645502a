/// Tests of the choice of a counter PC.
@NullMarked
package docket.pos.counter.join;

import org.jspecify.annotations.NullMarked;
