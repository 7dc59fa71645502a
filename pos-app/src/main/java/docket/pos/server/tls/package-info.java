/// What the server shows to stations on the network so that they know it again: a certificate that
/// it signs by an authority of its own, which stations pin when they are paired, or a certificate
/// of the owner's. Everybody else on the network may see it, nobody else can show it.
///
/// Stations do not go by names or addresses, so a new address needs no new pairing. What they pin
/// is [KeyChain#pin]: a self-signed certificate at the top of the chain, which has to sign whatever
/// the server shows later, or else the server's own certificate, whose key has to stay. An
/// authority that signs for anybody is never pinned: whoever it signed for could stand in for the
/// server.
///
/// The library that makes certificates is loaded when one is made and not at every start; Jetty and
/// the JDK do the rest, so there is no further library for contexts.
@NullMarked
package docket.pos.server.tls;

import org.jspecify.annotations.NullMarked;
