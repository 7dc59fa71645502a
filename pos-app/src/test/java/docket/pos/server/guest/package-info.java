@NullMarked
package docket.pos.server.guest;

import org.jspecify.annotations.NullMarked;
