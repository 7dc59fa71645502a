/// Tests of what guests are shown before they pay.
@NullMarked
package docket.pos.counter.prebill;

import org.jspecify.annotations.NullMarked;
