/// The facts that the floor is made of: one sealed family of events, and the state folded from them.
@NullMarked
package docket.model.event;

import org.jspecify.annotations.NullMarked;
