@NullMarked
package docket.pos.server.archive;

import org.jspecify.annotations.NullMarked;
