/// Tests of what servers say of themselves.
@NullMarked
package docket.net;

import org.jspecify.annotations.NullMarked;
