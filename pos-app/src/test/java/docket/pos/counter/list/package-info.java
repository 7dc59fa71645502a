@NullMarked
package docket.pos.counter.list;

import org.jspecify.annotations.NullMarked;
