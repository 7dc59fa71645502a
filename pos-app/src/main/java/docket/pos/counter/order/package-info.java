/// Order entry: the menu's tiles, the draft, and what was sent before.
@NullMarked
package docket.pos.counter.order;

import org.jspecify.annotations.NullMarked;
