@NullMarked
package docket.model.ready;

import org.jspecify.annotations.NullMarked;
