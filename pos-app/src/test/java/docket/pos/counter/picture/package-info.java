@NullMarked
package docket.pos.counter.picture;

import org.jspecify.annotations.NullMarked;
