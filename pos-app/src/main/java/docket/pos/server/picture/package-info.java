/// Pictures of items: taken in with suspicion, made anew, kept as files beside the store.
@NullMarked
package docket.pos.server.picture;

import org.jspecify.annotations.NullMarked;
