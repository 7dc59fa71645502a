@NullMarked
package docket.model.display;

import org.jspecify.annotations.NullMarked;
