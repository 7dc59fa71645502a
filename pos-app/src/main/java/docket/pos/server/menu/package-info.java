/// The menu on the server: what is sold, and whether it can be had.
@NullMarked
package docket.pos.server.menu;

import org.jspecify.annotations.NullMarked;
