@NullMarked
package docket.pos.counter.report;

import org.jspecify.annotations.NullMarked;
