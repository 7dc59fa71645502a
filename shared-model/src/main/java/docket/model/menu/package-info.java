/// What the restaurant sells, where each item is made, and whether it can be had right now.
@NullMarked
package docket.model.menu;

import org.jspecify.annotations.NullMarked;
