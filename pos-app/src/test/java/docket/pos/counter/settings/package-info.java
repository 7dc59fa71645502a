/// Tests of the settings.
@NullMarked
package docket.pos.counter.settings;

import org.jspecify.annotations.NullMarked;
