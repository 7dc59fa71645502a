package docket.kitchen.connect;

import docket.wire.Protocol;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address as people type it: `192.168.0.10`, `counter:8420`, `http://counter:8420`.
final class ServerAddress {
    private static final Pattern SCHEME = Pattern.compile("(?i)^http://");
    private static final int LAST_PORT = 65_535;

    private ServerAddress() {}

    /// The server's address, with the usual port where none was typed; nothing where the text is no
    /// address.
    static Optional<URI> of(String typed) {
        String place = SCHEME.matcher(typed.strip()).replaceFirst("").replaceFirst("/$", "");
        try {
            var address = URI.create("http://" + place);
            boolean plain =
                    address.getHost() != null
                            && address.getUserInfo() == null
                            && address.getPath().isEmpty()
                            && address.getQuery() == null
                            && address.getFragment() == null;
            int port = address.getPort() < 0 ? Protocol.DEFAULT_PORT : address.getPort();
            return plain && port > 0 && port <= LAST_PORT
                    ? Optional.of(URI.create("http://" + address.getHost() + ":" + port))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
