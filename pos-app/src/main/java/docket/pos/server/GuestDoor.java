package docket.pos.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.BindException;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

/// The way in for guests: plain HTTP on all addresses of this machine, since the browser of a
/// television or a telephone knows no certificate of this shop. Only what is [Access#GUESTS] is
/// there; everything else is not found, and no token is looked at. Opens and closes while the
/// server runs. Thread-safe.
public final class GuestDoor {
    private static final String ENTERED = GuestDoor.class.getName();

    private final int port;
    private final Server server;
    private final HttpConfiguration http;
    private final Consumer<ServerConnector> limits;
    private @Nullable ServerConnector connector;

    GuestDoor(int port, Server server, HttpConfiguration http, Consumer<ServerConnector> limits) {
        this.port = port;
        this.server = server;
        this.http = http;
        this.limits = limits;
        http.addCustomizer(
                (request, answer) -> {
                    request.setAttribute(ENTERED, true);
                    return request;
                });
    }

    /// Whether a request came by this door.
    static boolean isEntered(HttpServletRequest request) {
        return request.getAttribute(ENTERED) != null;
    }

    /// Takes the port and serves, unless it does already.
    ///
    /// @throws BindException if it cannot, with one sentence that says what to do
    public synchronized void open() throws BindException {
        if (connector != null) {
            return;
        }
        var taken = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        taken.setPort(port);
        limits.accept(taken);
        try {
            taken.open();
        } catch (IOException e) {
            throw ListenFailure.ofGuests(e, port);
        }
        server.addConnector(taken);
        try {
            taken.start();
        } catch (Exception e) {
            server.removeConnector(taken);
            throw new IllegalStateException("The guests cannot be served.", e);
        }
        server.manage(taken);
        connector = taken;
    }

    /// Serves nobody any more, and ends what is still open.
    public synchronized void close() {
        ServerConnector taken = connector;
        connector = null;
        if (taken != null) {
            try {
                taken.stop();
            } catch (Exception e) {
                throw new IllegalStateException("The guests' door does not close.", e);
            } finally {
                server.removeConnector(taken);
            }
        }
    }

    /// The port that it serves at; empty while it is closed.
    public synchronized OptionalInt port() {
        return connector == null ? OptionalInt.empty() : OptionalInt.of(connector.getLocalPort());
    }

    /// The port that it is to be served at; 0 for any that is free.
    public int wantedPort() {
        return port;
    }
}
