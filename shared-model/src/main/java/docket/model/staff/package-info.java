/// The people who work here, and what each role may do.
@NullMarked
package docket.model.staff;

import org.jspecify.annotations.NullMarked;
