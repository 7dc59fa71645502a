/// How stations on the network find the server: it announces itself by multicast DNS, and answers
/// who asks by UDP, for networks that pass no multicast on. What it says is for everybody; it
/// proves nothing, and nothing is done for whoever hears it.
@NullMarked
package docket.pos.server.lan;

import org.jspecify.annotations.NullMarked;
