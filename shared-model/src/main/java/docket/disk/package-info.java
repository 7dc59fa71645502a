/// What every program keeps on its own disk: files that nobody but their owner can read.
@NullMarked
package docket.disk;

import org.jspecify.annotations.NullMarked;
