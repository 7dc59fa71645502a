/// The settings of the counter, read once at start.
@NullMarked
package docket.pos.config;

import org.jspecify.annotations.NullMarked;
