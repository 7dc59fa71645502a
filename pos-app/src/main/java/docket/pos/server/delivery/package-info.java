/// Whether what was sent has reached the cooks: receipts of the displays, and what is overdue.
@NullMarked
package docket.pos.server.delivery;

import org.jspecify.annotations.NullMarked;
