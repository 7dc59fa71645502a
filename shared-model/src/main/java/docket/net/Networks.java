package docket.net;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The networks that this PC is on right now.
public final class Networks {
    private Networks() {}

    /// This PC's addresses on networks on which others can be found.
    public static Set<InetAddress> addresses() {
        return places().map(InterfaceAddress::getAddress).collect(Collectors.toUnmodifiableSet());
    }

    /// The addresses by which all PCs of a network are reached at once, for each of the networks.
    public static List<InetAddress> broadcasts() {
        return places().map(InterfaceAddress::getBroadcast).filter(Objects::nonNull).toList();
    }

    private static Stream<InterfaceAddress> places() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(Networks::isUsable)
                    .flatMap(network -> network.getInterfaceAddresses().stream())
                    .filter(place -> place.getAddress() instanceof Inet4Address);
        } catch (SocketException none) {
            return Stream.empty();
        }
    }

    private static boolean isUsable(NetworkInterface network) {
        try {
            return network.isUp()
                    && !network.isLoopback()
                    && !network.isPointToPoint()
                    && network.supportsMulticast();
        } catch (SocketException gone) {
            return false;
        }
    }
}
