@NullMarked
package docket.pos.counter.start;

import org.jspecify.annotations.NullMarked;
