/// What can be had right now.
@NullMarked
package docket.pos.counter.menu;

import org.jspecify.annotations.NullMarked;
