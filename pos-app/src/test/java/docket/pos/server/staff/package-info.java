/// Tests of the staff on the server.
@NullMarked
package docket.pos.server.staff;

import org.jspecify.annotations.NullMarked;
