/// What is still to be made at a station, over all its tickets.
@NullMarked
package docket.kitchen.allday;

import org.jspecify.annotations.NullMarked;
