/// The first start of a shop on the server.
@NullMarked
package docket.pos.server.setup;

import org.jspecify.annotations.NullMarked;
