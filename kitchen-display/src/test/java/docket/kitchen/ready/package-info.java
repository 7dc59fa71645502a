/// Tests of the board before the guests.
@NullMarked
package docket.kitchen.ready;

import org.jspecify.annotations.NullMarked;
