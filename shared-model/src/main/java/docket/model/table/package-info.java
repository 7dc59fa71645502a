/// The tables of the restaurant: where they stand, and the visits of guests at them.
@NullMarked
package docket.model.table;

import org.jspecify.annotations.NullMarked;
