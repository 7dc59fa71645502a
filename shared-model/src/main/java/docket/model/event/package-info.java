/// The facts that the floor is made of: a sealed family, and the state folded from them.
@NullMarked
package docket.model.event;

import org.jspecify.annotations.NullMarked;
