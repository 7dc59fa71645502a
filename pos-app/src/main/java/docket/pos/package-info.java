/// The counter app: the command line, and the one place where its parts are put together.
@NullMarked
package docket.pos;

import org.jspecify.annotations.NullMarked;
