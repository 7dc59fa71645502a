/// The tables on the server: the floor plan, and the visits of guests.
@NullMarked
package docket.pos.server.table;

import org.jspecify.annotations.NullMarked;
