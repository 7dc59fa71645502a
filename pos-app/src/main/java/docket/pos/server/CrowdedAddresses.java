package docket.pos.server;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;

/// Holds each address of the network to so many connections, so that nobody can take up the places
/// of others. One more takes the place of the one of its address that was silent longest, since
/// those of a screen that lost its network stay open for a while and it must not be locked out by
/// them; where none is silent, the new one is closed as it opens. Thread-safe.
final class CrowdedAddresses implements Connection.Listener {
    /// A display needs two, a counter three; several may share an address.
    static final int EACH = 40;

    /// A connection is silent where so many sweeps in turn found nothing new of it: a feed says
    /// something every two seconds.
    private static final int SILENT = 2;

    private final Map<Connection, Place> taken = new HashMap<>();

    /// The place of a connection.
    ///
    /// @param address where it came from: a socket that is closed does not tell any more
    /// @param bytes that had come at the last look
    /// @param quiet how many sweeps in turn found nothing new
    private record Place(String address, long bytes, int quiet) {
        boolean isSilent() {
            return quiet >= SILENT;
        }
    }

    @Override
    public void onOpened(Connection connection) {
        if (isFirstOfItsSocket(connection)) {
            takePlace(connection).ifPresent(outcast -> outcast.getEndPoint().close());
        }
    }

    /// Gives a connection its place.
    ///
    /// @return the one that has none any more, which may be the new one
    private synchronized Optional<Connection> takePlace(Connection connection) {
        String address = address(connection);
        boolean isCrowded =
                taken.values().stream().filter(place -> place.address().equals(address)).count()
                        >= EACH;
        Optional<Connection> outcast =
                isCrowded
                        ? Optional.of(longestSilent(address).orElse(connection))
                        : Optional.empty();
        taken.put(connection, new Place(address, 0, 0));
        outcast.ifPresent(taken::remove);
        return outcast;
    }

    private Optional<Connection> longestSilent(String address) {
        return taken.entrySet().stream()
                .filter(one -> one.getValue().address().equals(address))
                .filter(one -> one.getValue().isSilent())
                .filter(one -> one.getKey().getBytesIn() == one.getValue().bytes())
                .max(Comparator.comparingInt(one -> one.getValue().quiet()))
                .map(Map.Entry::getKey);
    }

    @Override
    public synchronized void onClosed(Connection connection) {
        taken.remove(connection);
    }

    /// Notes which connections are silent; called every second.
    synchronized void sweep() {
        taken.replaceAll(
                (connection, place) -> {
                    long bytes = connection.getBytesIn();
                    int quiet = bytes == place.bytes() ? place.quiet() + 1 : 0;
                    return new Place(place.address(), bytes, quiet);
                });
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
