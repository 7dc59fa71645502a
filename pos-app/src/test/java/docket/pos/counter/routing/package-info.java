@NullMarked
package docket.pos.counter.routing;

import org.jspecify.annotations.NullMarked;
