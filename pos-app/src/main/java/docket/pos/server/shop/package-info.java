/// The shop itself on the server: what it is called and reckons in.
@NullMarked
package docket.pos.server.shop;

import org.jspecify.annotations.NullMarked;
