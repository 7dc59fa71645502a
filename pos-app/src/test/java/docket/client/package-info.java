/// Tests of the client that need a server's certificates.
@NullMarked
package docket.client;

import org.jspecify.annotations.NullMarked;
