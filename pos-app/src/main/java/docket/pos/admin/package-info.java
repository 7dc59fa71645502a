/// How the owner of the counter PC speaks to a server from its command line: through a socket in
/// the data folder that nobody else can open, or where no server runs, to the store itself.
@NullMarked
package docket.pos.admin;

import org.jspecify.annotations.NullMarked;
