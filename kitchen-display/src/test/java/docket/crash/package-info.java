/// The packaged server, killed again and again in service, while it starts and while it stops.
@NullMarked
package docket.crash;

import org.jspecify.annotations.NullMarked;
