package docket.pos.server;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;

/// Holds each address of the network to so many connections, so that nobody can take up the places
/// of others; one more is closed as it opens. Thread-safe.
final class CrowdedAddresses implements Connection.Listener {
    /// A display needs two, a counter three; several may share an address.
    static final int EACH = 40;

    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    /// Where each came from: a socket that is closed does not tell any more.
    private final Map<Connection, String> from = new ConcurrentHashMap<>();

    @Override
    public void onOpened(Connection connection) {
        if (isFirstOfItsSocket(connection)) {
            String address = address(connection);
            from.put(connection, address);
            if (open.merge(address, 1, Integer::sum) > EACH) {
                connection.getEndPoint().close();
            }
        }
    }

    @Override
    public void onClosed(Connection connection) {
        String address = from.remove(connection);
        if (address != null) {
            open.computeIfPresent(address, (same, many) -> many == 1 ? null : many - 1);
        }
    }

    /// What is spoken within TLS counts with it.
    private static boolean isFirstOfItsSocket(Connection connection) {
        return !(connection.getEndPoint() instanceof SslConnection.SslEndPoint);
    }

    private static String address(Connection connection) {
        SocketAddress remote = connection.getEndPoint().getRemoteSocketAddress();
        return remote instanceof InetSocketAddress internet && internet.getAddress() != null
                ? internet.getAddress().getHostAddress()
                : String.valueOf(remote);
    }
}
