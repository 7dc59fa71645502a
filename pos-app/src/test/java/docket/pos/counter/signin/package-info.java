/// Tests of who is at the counter.
@NullMarked
package docket.pos.counter.signin;

import org.jspecify.annotations.NullMarked;
