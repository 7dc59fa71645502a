/// What time it is, whatever becomes of the clock of the PC.
@NullMarked
package docket.time;

import org.jspecify.annotations.NullMarked;
