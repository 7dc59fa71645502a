/// A Friday evening to play against a server, for practice and for tests: the plan, which a seed
/// settles, and the player, which sends it as counters do. It knows the client and no server.
@NullMarked
package docket.pos.rush;

import org.jspecify.annotations.NullMarked;
