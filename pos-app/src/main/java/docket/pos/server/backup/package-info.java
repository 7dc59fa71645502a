/// Backups of the running store: when they are made, where they lie, and who is told.
@NullMarked
package docket.pos.server.backup;

import org.jspecify.annotations.NullMarked;
