/// What guests who pick their orders up themselves are told of them.
@NullMarked
package docket.model.ready;

import org.jspecify.annotations.NullMarked;
