/// The log of facts as the stations see it: backlog, live feed and presence.
@NullMarked
package docket.pos.server.event;

import org.jspecify.annotations.NullMarked;
