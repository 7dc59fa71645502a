/// Reports of past days: how long the kitchen took.
@NullMarked
package docket.pos.server.report;

import org.jspecify.annotations.NullMarked;
