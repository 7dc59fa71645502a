/// The transaction seam: one writer that commits, flushes and publishes, and the files it keeps.
@NullMarked
package docket.pos.server.db;

import org.jspecify.annotations.NullMarked;
