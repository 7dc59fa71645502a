/// The screen of a device that asks to be let in; the same on a kitchen's display and on a counter.
@NullMarked
package docket.ui.pairing;

import org.jspecify.annotations.NullMarked;
