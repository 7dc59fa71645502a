/// The orders of today and of earlier days: found, looked at, opened again, ordered again.
@NullMarked
package docket.pos.counter.history;

import org.jspecify.annotations.NullMarked;
