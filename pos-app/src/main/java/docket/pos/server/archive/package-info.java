/// Backups as files: what is in one, how it is read and checked, and which are kept.
@NullMarked
package docket.pos.server.archive;

import org.jspecify.annotations.NullMarked;
