/// What the server says of its backups, and what it is told to do with them.
@NullMarked
package docket.wire.backup;

import org.jspecify.annotations.NullMarked;
