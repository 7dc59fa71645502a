/// Who did what that somebody may ask about later.
@NullMarked
package docket.model.audit;

import org.jspecify.annotations.NullMarked;
