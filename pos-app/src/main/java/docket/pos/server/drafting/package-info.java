/// What is being entered at the counters, for the other counters to see; in memory alone.
@NullMarked
package docket.pos.server.drafting;

import org.jspecify.annotations.NullMarked;
