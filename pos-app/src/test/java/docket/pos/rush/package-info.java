@NullMarked
package docket.pos.rush;

import org.jspecify.annotations.NullMarked;
