/// The staff on the server: people and their PINs, who is signed in where, who approves what.
@NullMarked
package docket.pos.server.staff;

import org.jspecify.annotations.NullMarked;
