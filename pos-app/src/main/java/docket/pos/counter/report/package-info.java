/// Reports of past days on the counter's screen: how long the kitchen took.
@NullMarked
package docket.pos.counter.report;

import org.jspecify.annotations.NullMarked;
