/// The board of orders that are ready, for guests: what is on it, and the page that shows it.
@NullMarked
package docket.pos.server.ready;

import org.jspecify.annotations.NullMarked;
