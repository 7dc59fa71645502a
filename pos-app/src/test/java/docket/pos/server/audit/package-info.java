/// Tests of the audit log.
@NullMarked
package docket.pos.server.audit;

import org.jspecify.annotations.NullMarked;
