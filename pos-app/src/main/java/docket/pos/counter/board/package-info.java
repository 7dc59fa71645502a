/// Every open order, live.
@NullMarked
package docket.pos.counter.board;

import org.jspecify.annotations.NullMarked;
