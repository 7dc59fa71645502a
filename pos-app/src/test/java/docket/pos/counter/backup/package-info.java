/// Tests of the section about backups.
@NullMarked
package docket.pos.counter.backup;

import org.jspecify.annotations.NullMarked;
