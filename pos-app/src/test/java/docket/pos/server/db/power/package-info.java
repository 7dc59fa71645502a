/// A disk whose power can go, and which can fail or be full, below the real store.
@NullMarked
package docket.pos.server.db.power;

import org.jspecify.annotations.NullMarked;
