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

    @Override
    public void onOpened(Connection connection) {
        if (isFirstOfItsSocket(connection)
                && open.merge(address(connection), 1, Integer::sum) > EACH) {
            connection.getEndPoint().close();
        }
    }

    @Override
    public void onClosed(Connection connection) {
        if (isFirstOfItsSocket(connection)) {
            open.computeIfPresent(address(connection), (a, many) -> many == 1 ? null : many - 1);
        }
    }

    /// What is spoken later on the same socket counts with it.
    private static boolean isFirstOfItsSocket(Connection connection) {
        return connection instanceof SslConnection;
    }

    private static String address(Connection connection) {
        SocketAddress remote = connection.getEndPoint().getRemoteSocketAddress();
        return remote instanceof InetSocketAddress internet && internet.getAddress() != null
                ? internet.getAddress().getHostAddress()
                : String.valueOf(remote);
    }
}
