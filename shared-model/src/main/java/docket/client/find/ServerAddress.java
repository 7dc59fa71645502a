package docket.client.find;

import docket.wire.Protocol;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An address as people type it: `192.168.0.10`, `counter:8421`, `http://localhost:8420`. Without
/// more it is plain HTTP on this PC, and TLS on any other.
public final class ServerAddress {
    private static final Pattern SCHEME = Pattern.compile("(?i)^(https?)://");
    private static final Pattern THIS_PC =
            Pattern.compile("(?i)localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1]");
    private static final int LAST_PORT = 65_535;

    private ServerAddress() {}

    /// The server's address, with the usual port where none was typed; nothing where the text is no
    /// address.
    public static Optional<URI> of(String typed) {
        Matcher scheme = SCHEME.matcher(typed.strip());
        String place = scheme.replaceFirst("").replaceFirst("/$", "");
        try {
            URI address = URI.create("any://" + place);
            if (!isPlain(address)) {
                return Optional.empty();
            }
            String host = address.getHost();
            String how = scheme.reset().find() ? scheme.group(1) : usual(host);
            return of(how.toLowerCase(Locale.ROOT), host, address.getPort());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(URI address) {
        return address.getHost() != null
                && address.getUserInfo() == null
                && address.getPath().isEmpty()
                && address.getQuery() == null
                && address.getFragment() == null;
    }

    private static String usual(String host) {
        return THIS_PC.matcher(host).matches() ? "http" : "https";
    }

    private static Optional<URI> of(String how, String host, int typed) {
        int usual = how.equals("http") ? Protocol.DEFAULT_PORT : Protocol.DEFAULT_LAN_PORT;
        int port = typed < 0 ? usual : typed;
        return port > 0 && port <= LAST_PORT
                ? Optional.of(URI.create("%s://%s:%d".formatted(how, host, port)))
                : Optional.empty();
    }
}
