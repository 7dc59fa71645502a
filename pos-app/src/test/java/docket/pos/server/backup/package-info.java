@NullMarked
package docket.pos.server.backup;

import org.jspecify.annotations.NullMarked;
