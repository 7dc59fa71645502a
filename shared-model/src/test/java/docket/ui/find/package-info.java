/// Tests of the list of servers.
@NullMarked
package docket.ui.find;

import org.jspecify.annotations.NullMarked;
