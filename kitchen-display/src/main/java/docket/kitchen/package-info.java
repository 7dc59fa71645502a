/// The kitchen's display: the command line, the settings, and where its parts are put together.
@NullMarked
package docket.kitchen;

import org.jspecify.annotations.NullMarked;
