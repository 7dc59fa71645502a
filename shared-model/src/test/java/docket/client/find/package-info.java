/// Tests of how servers are found.
@NullMarked
package docket.client.find;

import org.jspecify.annotations.NullMarked;
