/// An order as the counter knows it: its lines, its states, and the commands that change it.
@NullMarked
package docket.model.order;

import org.jspecify.annotations.NullMarked;
