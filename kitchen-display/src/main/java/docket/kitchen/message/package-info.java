/// What the counter says to the cooks, over their cards, and what they say to the counter.
@NullMarked
package docket.kitchen.message;

import org.jspecify.annotations.NullMarked;
