/// Who is at the counter: the sign-in screen, the lock, and the PIN of somebody who may over the
/// dialog that needs it.
@NullMarked
package docket.pos.counter.signin;

import org.jspecify.annotations.NullMarked;
