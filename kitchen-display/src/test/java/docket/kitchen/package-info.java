/// Tests of the display, and its stage for tests of its screens.
@NullMarked
package docket.kitchen;

import org.jspecify.annotations.NullMarked;
