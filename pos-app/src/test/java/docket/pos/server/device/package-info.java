/// Tests of letting devices in.
@NullMarked
package docket.pos.server.device;

import org.jspecify.annotations.NullMarked;
