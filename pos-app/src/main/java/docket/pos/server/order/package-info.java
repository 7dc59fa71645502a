/// Orders on the server: placed, changed, found.
@NullMarked
package docket.pos.server.order;

import org.jspecify.annotations.NullMarked;
