/// The board of tickets that cooks work from.
@NullMarked
package docket.kitchen.board;

import org.jspecify.annotations.NullMarked;
