package docket.pos.server;

import docket.pos.server.tls.ServerIdentity;
import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way in from the network: TLS on all addresses of this machine. The port is taken before
/// anything is served, so that a port that is taken is said in time; who the server is may still be
/// read meanwhile. Confined to the thread that starts it, but for [#refresh].
public final class LanDoor {
    private static final Logger LOG = LoggerFactory.getLogger(LanDoor.class);

    /// No version that is broken, and no key that a later theft would open old recordings with.
    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};

    private static final String[] SUITES = {
        "TLS_AES_256_GCM_SHA384",
        "TLS_AES_128_GCM_SHA256",
        "TLS_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256"
    };

    private final int port;
    private final CompletableFuture<ServerIdentity> identity;
    private final SslContextFactory.Server tls = new SslContextFactory.Server();
    private @Nullable ServerConnector connector;

    /// @param port 0 for any that is free
    /// @param identity who the server is, perhaps still being read
    public LanDoor(int port, CompletableFuture<ServerIdentity> identity) {
        this.port = port;
        this.identity = identity;
        tls.setIncludeProtocols(VERSIONS);
        tls.setExcludeCipherSuites();
        tls.setIncludeCipherSuites(SUITES);
        tls.setRenegotiationAllowed(false);
    }

    /// Takes the port.
    void open(Server server, HttpConfiguration http, Consumer<ServerConnector> limits)
            throws BindException {
        // Stations go by the certificate's authority, and the gate looks at the host.
        http.addCustomizer(new SecureRequestCustomizer(false));
        var plain = new HttpConnectionFactory(http);
        var taken =
                new ServerConnector(
                        server, 1, 1, new SslConnectionFactory(tls, plain.getProtocol()), plain);
        taken.setPort(port);
        limits.accept(taken);
        try {
            taken.open();
        } catch (IOException e) {
            throw ListenFailure.ofLan(e, port);
        }
        connector = taken;
    }

    /// Begins to serve.
    void serve() {
        ServerConnector taken = taken();
        take(tls, identity());
        Server server = taken.getServer();
        server.addConnector(taken);
        try {
            taken.start();
        } catch (Exception e) {
            throw new IllegalStateException("The network cannot be served.", e);
        }
        server.manage(taken);
    }

    private static void take(SslContextFactory tls, ServerIdentity identity) {
        tls.setKeyStore(identity.keys());
        tls.setKeyStorePassword(identity.password());
    }

    private ServerConnector taken() {
        if (connector == null) {
            throw new IllegalStateException("The port is taken first.");
        }
        return connector;
    }

    /// The port that stations find the server at.
    public int port() {
        return taken().getLocalPort();
    }

    /// Who the server is; waits until that is read.
    public ServerIdentity identity() {
        try {
            return identity.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /// Shows another certificate from the next connection on, where there is a new one.
    public void refresh() {
        ServerIdentity now = identity();
        if (now.refresh()) {
            try {
                tls.reload(factory -> take(factory, now));
            } catch (Exception e) {
                LOG.warn("The new certificate cannot be shown", e);
            }
        }
    }
}
