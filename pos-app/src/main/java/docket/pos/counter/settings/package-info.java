/// The settings: a list of sections, and the section that is chosen.
@NullMarked
package docket.pos.counter.settings;

import org.jspecify.annotations.NullMarked;
