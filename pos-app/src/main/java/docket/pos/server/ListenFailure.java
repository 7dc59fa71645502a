package docket.pos.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;

/// Why the server cannot listen, in one sentence that says what to do. It goes by what the machine
/// shows, since the system's own words are in the language of its user.
final class ListenFailure {
    /// Ports below are the administrator's on many systems.
    private static final int FREE_FOR_ALL = 1024;

    private static final int ANSWER_LIMIT = 500;

    private ListenFailure() {}

    static BindException of(Exception cause, String host, int port) {
        return failure(cause, sentence(host, port));
    }

    /// The same for the port for stations, on all addresses.
    static BindException ofLan(Exception cause, int port) {
        if (port < FREE_FOR_ALL && !isAnswered("127.0.0.1", port)) {
            return failure(
                    cause,
                    "Port %d for the stations on the network may not be used by this user: give one from %d by the setting server.lan-port."
                            .formatted(port, FREE_FOR_ALL));
        }
        return failure(
                cause,
                "Port %d for the stations on the network is taken: close the program that has it, give another by the setting server.lan-port, or set server.lan=off."
                        .formatted(port));
    }

    /// The same for the port for guests, on all addresses.
    static BindException ofGuests(Exception cause, int port) {
        if (port < FREE_FOR_ALL && !isAnswered("127.0.0.1", port)) {
            return failure(
                    cause,
                    "Port %d for the guests' screens may not be used by this user: give one from %d by the setting server.guest-port."
                            .formatted(port, FREE_FOR_ALL));
        }
        return failure(
                cause,
                "Port %d for the guests' screens is taken: close the program that has it, or give another by the setting server.guest-port."
                        .formatted(port));
    }

    private static BindException failure(Exception cause, String sentence) {
        var failure = new BindException(sentence);
        failure.initCause(cause);
        return failure;
    }

    private static String sentence(String host, int port) {
        if (!isOfThisMachine(host)) {
            return "The address %s is none of this PC: mend the PC's network settings."
                    .formatted(host);
        }
        if (port < FREE_FOR_ALL && !isAnswered(host, port)) {
            return "Port %d may not be used by this user: give one from %d with --port."
                    .formatted(port, FREE_FOR_ALL);
        }
        return "Port %d is taken: close the program that has it, or give another with --port."
                .formatted(port);
    }

    private static boolean isOfThisMachine(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static boolean isAnswered(String host, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), ANSWER_LIMIT);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
