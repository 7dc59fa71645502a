/// How a kitchen display looks, sounds and reacts: set for each device, on itself or from the
/// counter.
@NullMarked
package docket.model.display;

import org.jspecify.annotations.NullMarked;
