/// Taking money for an order.
@NullMarked
package docket.pos.counter.payment;

import org.jspecify.annotations.NullMarked;
