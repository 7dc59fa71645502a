@NullMarked
package docket.pos.server.drafting;

import org.jspecify.annotations.NullMarked;
