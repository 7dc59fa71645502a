/// The counter's window: the frame around its screens, and what it knows of server and stations.
@NullMarked
package docket.pos.counter;

import org.jspecify.annotations.NullMarked;
