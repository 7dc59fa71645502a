/// The embedded server: who may ask, what is refused at the door, how problems are told.
@NullMarked
package docket.pos.server;

import org.jspecify.annotations.NullMarked;
