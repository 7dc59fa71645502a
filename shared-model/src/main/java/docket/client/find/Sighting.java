package docket.client.find;

import docket.net.Announcement;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// That a server was heard of at an address.
///
/// @param network on which it announced itself, by this PC's address there; null: it answered
/// @param number later ones have higher ones
/// @param round of questions in which it was heard
record Sighting(Announcement what, URI at, @Nullable InetAddress network, long number, long round) {
    /// Where a server is that announces itself from this address.
    static URI place(InetAddress address, int port) {
        String text = address.getHostAddress();
        String host = address instanceof Inet6Address ? "[" + text + "]" : text;
        return URI.create("https://" + host + ":" + port);
    }
}
