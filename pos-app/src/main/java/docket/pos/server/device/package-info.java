/// Devices on the server: which were let in, and how they are known.
@NullMarked
package docket.pos.server.device;

import org.jspecify.annotations.NullMarked;
