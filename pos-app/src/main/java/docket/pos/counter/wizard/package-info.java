/// The first start: a few questions, and the shop sells.
@NullMarked
package docket.pos.counter.wizard;

import org.jspecify.annotations.NullMarked;
