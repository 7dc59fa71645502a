/// Messages between the counters and the kitchen: taken, told, seen, and forgotten with the day.
@NullMarked
package docket.pos.server.message;

import org.jspecify.annotations.NullMarked;
