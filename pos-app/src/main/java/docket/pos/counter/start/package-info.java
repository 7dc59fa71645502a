/// What the counter's window shows before there is a counter.
@NullMarked
package docket.pos.counter.start;

import org.jspecify.annotations.NullMarked;
