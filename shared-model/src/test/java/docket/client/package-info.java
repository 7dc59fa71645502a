/// A server in memory for the tests of all programs, and the tests of what talks to a real one.
@NullMarked
package docket.client;

import org.jspecify.annotations.NullMarked;
