@NullMarked
package docket.pos.server.report;

import org.jspecify.annotations.NullMarked;
