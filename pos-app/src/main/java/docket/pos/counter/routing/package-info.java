/// The section of the settings that says where things are made, and what reaches no screen.
@NullMarked
package docket.pos.counter.routing;

import org.jspecify.annotations.NullMarked;
