@NullMarked
package docket.pos.server.delivery;

import org.jspecify.annotations.NullMarked;
