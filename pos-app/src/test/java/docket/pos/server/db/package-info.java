/// Tests of the transaction seam and its files.
@NullMarked
package docket.pos.server.db;

import org.jspecify.annotations.NullMarked;
