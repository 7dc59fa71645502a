/// The editor of the floor plan: tables are dragged, added, named and taken away, and saved at
/// once.
@NullMarked
package docket.pos.counter.plan;

import org.jspecify.annotations.NullMarked;
