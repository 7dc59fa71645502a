/// What guests owe, to be shown or handed to them before they pay.
@NullMarked
package docket.pos.counter.prebill;

import org.jspecify.annotations.NullMarked;
