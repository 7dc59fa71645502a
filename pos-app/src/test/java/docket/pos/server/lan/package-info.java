/// Tests of how stations find the server.
@NullMarked
package docket.pos.server.lan;

import org.jspecify.annotations.NullMarked;
