@NullMarked
package docket.pos.server.menu.list;

import org.jspecify.annotations.NullMarked;
