/// Tests of what lies on the disk.
@NullMarked
package docket.disk;

import org.jspecify.annotations.NullMarked;
