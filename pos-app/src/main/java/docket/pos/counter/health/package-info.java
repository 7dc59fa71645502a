/// How the counter PC is, on one page: each part of it well, or with what is to be done.
@NullMarked
package docket.pos.counter.health;

import org.jspecify.annotations.NullMarked;
