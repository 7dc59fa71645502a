/// Messages between the counter and the kitchen, and who has seen them.
@NullMarked
package docket.model.message;

import org.jspecify.annotations.NullMarked;
