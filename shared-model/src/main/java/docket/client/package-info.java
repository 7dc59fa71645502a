/// How a station talks to the server: commands up by HTTP, facts down by a feed.
///
/// On the network a client speaks TLS. With a server that it was paired with, it holds on to a
/// [Pin]: `new HttpDocketClient(Whereabouts.at(address, new PinnedTrust(pin).context()), …)`, and
/// whoever shows something else does not get a byte. Pairing alone uses a [CapturingTrust], which
/// takes whoever answers first and gives what to pin of it, to be compared by people.
@NullMarked
package docket.client;

import org.jspecify.annotations.NullMarked;
