/// Tests of the screen of a device that asks to be let in.
@NullMarked
package docket.ui.pairing;

import org.jspecify.annotations.NullMarked;
