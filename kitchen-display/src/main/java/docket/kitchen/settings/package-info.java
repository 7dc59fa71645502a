/// How this display looks, sounds and reacts: kept here, told by the counter, and changed on its
/// own screen.
@NullMarked
package docket.kitchen.settings;

import org.jspecify.annotations.NullMarked;
