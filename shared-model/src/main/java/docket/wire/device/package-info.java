/// What devices and the server say to each other before and about being let in.
@NullMarked
package docket.wire.device;

import org.jspecify.annotations.NullMarked;
