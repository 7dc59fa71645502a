/// Pictures of items as the counter's screens show them.
@NullMarked
package docket.pos.counter.picture;

import org.jspecify.annotations.NullMarked;
