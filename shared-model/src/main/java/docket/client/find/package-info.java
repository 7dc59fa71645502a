/// How a station finds servers on its network, finds the one that it was paired with again when its
/// address has changed, and learns why it cannot reach it.
///
/// What is found is told by strangers and is a hint and nothing more: a paired server is known by
/// its certificate. So an address that fails is left for another that the same server is said to be
/// at, and one that a stranger gave in its name fails.
@NullMarked
package docket.client.find;

import org.jspecify.annotations.NullMarked;
