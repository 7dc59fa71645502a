/// Tests of the section about guests' screens.
@NullMarked
package docket.pos.counter.guest;

import org.jspecify.annotations.NullMarked;
