/// What every screen of a display has alike: what it says of its server and of its taps, its pages,
/// and where it leads to.
@NullMarked
package docket.kitchen.contact;

import org.jspecify.annotations.NullMarked;
