/// Tests of the counter's program as a whole.
@NullMarked
package docket.pos;

import org.jspecify.annotations.NullMarked;
