/// The section of the settings about backups: how it stands with them, one that is made at once,
/// and one that takes the place of the store.
@NullMarked
package docket.pos.counter.backup;

import org.jspecify.annotations.NullMarked;
