/// Payments on the server.
@NullMarked
package docket.pos.server.payment;

import org.jspecify.annotations.NullMarked;
