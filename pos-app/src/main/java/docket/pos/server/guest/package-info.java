/// What guests reach by browsers of their own: the door that the owner opens for them, and the
/// streams of what changes before their eyes.
@NullMarked
package docket.pos.server.guest;

import org.jspecify.annotations.NullMarked;
