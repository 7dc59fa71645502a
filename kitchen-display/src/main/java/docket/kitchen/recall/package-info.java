/// The list of tickets that were bumped last, to bring one back.
@NullMarked
package docket.kitchen.recall;

import org.jspecify.annotations.NullMarked;
