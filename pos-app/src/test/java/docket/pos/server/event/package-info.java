/// Tests of the feed.
@NullMarked
package docket.pos.server.event;

import org.jspecify.annotations.NullMarked;
