/// Where a further counter chooses the counter PC that it belongs to, before its own screens open.
@NullMarked
package docket.pos.counter.join;

import org.jspecify.annotations.NullMarked;
