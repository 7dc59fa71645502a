@NullMarked
package docket.pos.server.picture;

import org.jspecify.annotations.NullMarked;
