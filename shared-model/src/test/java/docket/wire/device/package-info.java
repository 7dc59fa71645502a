/// Tests of what devices and the server say about being let in.
@NullMarked
package docket.wire.device;

import org.jspecify.annotations.NullMarked;
