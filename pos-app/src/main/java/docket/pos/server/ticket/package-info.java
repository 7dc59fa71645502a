/// Tickets on the server: moved by the kitchen, listed by station.
@NullMarked
package docket.pos.server.ticket;

import org.jspecify.annotations.NullMarked;
