/// The kitchen's side of an order: one ticket a station, and the moves that cooks make on it.
@NullMarked
package docket.model.ticket;

import org.jspecify.annotations.NullMarked;
