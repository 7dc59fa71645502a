/// The form in which people say how a kitchen display looks, sounds and reacts: on the display
/// itself, and at the counter.
@NullMarked
package docket.ui.display;

import org.jspecify.annotations.NullMarked;
