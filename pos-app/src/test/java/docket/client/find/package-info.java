/// Tests of finding real servers.
@NullMarked
package docket.client.find;

import org.jspecify.annotations.NullMarked;
