/// Tests of the settings.
@NullMarked
package docket.pos.config;

import org.jspecify.annotations.NullMarked;
