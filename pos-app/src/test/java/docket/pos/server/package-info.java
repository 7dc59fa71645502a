/// Tests of the embedded server, over real sockets.
@NullMarked
package docket.pos.server;

import org.jspecify.annotations.NullMarked;
