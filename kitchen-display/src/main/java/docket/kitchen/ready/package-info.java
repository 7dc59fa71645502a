/// The board before the guests: whose order is being made, and whose is to be picked up.
@NullMarked
package docket.kitchen.ready;

import org.jspecify.annotations.NullMarked;
