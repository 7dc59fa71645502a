/// Tests of the certificate that the server shows.
@NullMarked
package docket.pos.server.tls;

import org.jspecify.annotations.NullMarked;
