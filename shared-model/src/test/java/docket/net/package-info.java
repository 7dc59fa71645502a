/// Tests of what servers say of themselves, and networks to test on.
@NullMarked
package docket.net;

import org.jspecify.annotations.NullMarked;
