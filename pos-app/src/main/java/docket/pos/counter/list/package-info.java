/// The section of the settings where the menu comes in and goes out as a file.
@NullMarked
package docket.pos.counter.list;

import org.jspecify.annotations.NullMarked;
