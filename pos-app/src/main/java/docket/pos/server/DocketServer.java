package docket.pos.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.InternalRouter;
import java.io.IOException;
import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.websocket.server.JettyWebSocketServletFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/// The embedded HTTP and WebSocket server: Javalin on Jetty, with limits of our own where the
/// defaults let a stranger in or let a slow one stay. Programs on this PC reach it by plain HTTP on
/// loopback, stations by TLS on all addresses, guests by plain HTTP to what is open to them; see
/// [LanDoor] and [GuestDoor].
public final class DocketServer implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    /// A connection that says nothing for so long is closed; feeds live on by their pings.
    private static final Duration IDLE = Duration.ofSeconds(15);

    private static final Duration FEED_IDLE = Duration.ofSeconds(60);

    /// Connections of each way in, so that whoever fills up the network's leaves this PC its own.
    private static final int CONNECTIONS = 600;

    private static final int LONGEST_FEED_MESSAGE = 4 * 1024;
    private static final Duration DRAIN = Duration.ofSeconds(3);

    /// Jetty interrupts threads that are still busy after half of it, and an interrupt may hit one
    /// that reads the store, whose file it would close. So it is far longer than any read.
    private static final Duration LAST_READ = Duration.ofSeconds(60);

    private final Javalin javalin;
    private final SlowConnections slowConnections = new SlowConnections();
    private final CrowdedAddresses ofStations = new CrowdedAddresses();
    private final CrowdedAddresses ofGuests = new CrowdedAddresses();
    private @Nullable ServerConnector loopback;
    private @Nullable LanDoor lan;
    private final List<Handler.Singleton> witnesses = new ArrayList<>();
    private final Bugs bugs;

    /// @param hosts further names that callers may know this server by
    /// @param callers how it is known who calls
    /// @param features each registers its routes
    public DocketServer(
            List<String> hosts,
            Callers callers,
            Supplier<UUID> freshIds,
            List<Consumer<RoutesConfig>> features) {
        bugs = new Bugs(freshIds);
        javalin =
                Javalin.create(
                        config -> {
                            configure(config);
                            new Gate(hosts, callers, this::isForGuests).register(config.routes);
                            new ProblemMapping(bugs).register(config);
                            features.forEach(feature -> feature.accept(config.routes));
                        });
    }

    /// Begins to listen: on loopback first, so that this PC need not wait for the rest.
    ///
    /// @param port 0 for any that is free
    /// @param lan the way in from the network; null for none
    /// @throws BindException if it cannot, with one sentence that says what to do
    public void start(int port, @Nullable LanDoor lan) throws BindException {
        Server server = javalin.jettyServer().server();
        var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http()));
        connector.setHost(LOOPBACK);
        connector.setPort(port);
        limit(connector);
        server.addConnector(connector);
        loopback = connector;
        server.setErrorHandler(new PlainErrors(bugs));
        server.insertHandler(new UnreadBody());
        witnesses.forEach(server::insertHandler);
        server.setStopTimeout(DRAIN.toMillis());
        if (server.getThreadPool() instanceof QueuedThreadPool pool) {
            pool.setStopTimeout(LAST_READ.toMillis());
        }
        try {
            connector.open();
        } catch (IOException | UnresolvedAddressException e) {
            throw ListenFailure.of(e, LOOPBACK, port);
        }
        if (lan != null) {
            try {
                lan.open(server, http(), way -> limit(way, ofStations));
            } catch (BindException e) {
                connector.close();
                throw e;
            }
        }
        javalin.start();
        if (lan != null) {
            lan.serve();
            this.lan = lan;
        }
    }

    /// Whether a request asks for what guests may see.
    private boolean isForGuests(Context request) {
        String path = request.path().substring(request.contextPath().length());
        return javalin.unsafe.internalRouter.findHttpHandlerEntries(request.method(), path).stream()
                .anyMatch(found -> Route.of(found.endpoint).callers().contains(Access.GUESTS));
    }

    /// The way in for guests, closed at first; it can be opened once this has started.
    ///
    /// @param port 0 for any that is free
    public GuestDoor guests(int port) {
        return new GuestDoor(
                port, javalin.jettyServer().server(), http(), way -> limit(way, ofGuests));
    }

    private void limit(ServerConnector connector) {
        connector.setIdleTimeout(IDLE.toMillis());
        connector.setReuseAddress(true);
        connector.addBean(slowConnections);
        connector.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
    }

    private void limit(ServerConnector connector, CrowdedAddresses addresses) {
        limit(connector);
        connector.addBean(addresses);
    }

    /// Lets a witness see every request as it comes and every answer as it goes, before anything of
    /// this server does; to be called before [#start].
    public void watch(Handler.Singleton witness) {
        witnesses.add(witness);
    }

    public int port() {
        return Objects.requireNonNull(loopback, "started").getLocalPort();
    }

    /// The way in from the network, where there is one.
    public Optional<LanDoor> lan() {
        return Optional.ofNullable(lan);
    }

    public String address() {
        return "http://%s:%d".formatted(LOOPBACK, port());
    }

    /// Everything that can be asked for, and by whom.
    public List<Route> routes() {
        InternalRouter router = javalin.unsafe.internalRouter;
        var plain =
                router.allHttpHandlers().stream()
                        .map(parsed -> parsed.endpoint)
                        .filter(endpoint -> endpoint.method.isHttpMethod())
                        .map(Route::of);
        var sockets =
                router.allWsHandlers().stream()
                        .map(socket -> new Route("GET", socket.getPath(), socket.getRoles()));
        return Stream.concat(plain, sockets).distinct().toList();
    }

    /// Closes the connections that trickle, and notes which are silent; called every second.
    public void sweepConnections(Instant now) {
        slowConnections.sweep(now);
        ofStations.sweep();
        ofGuests.sweep();
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = Edge.BODY;
        config.http.generateEtags = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.jetty.modifyWebSocketServletFactory(DocketServer::configure);
    }

    private static void configure(JettyWebSocketServletFactory factory) {
        factory.setIdleTimeout(FEED_IDLE);
        factory.setMaxTextMessageSize(LONGEST_FEED_MESSAGE);
        factory.setMaxBinaryMessageSize(LONGEST_FEED_MESSAGE);
        factory.setMaxFrameSize(LONGEST_FEED_MESSAGE);
    }

    private static HttpConfiguration http() {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(Edge.HEADERS);
        return http;
    }

    /// Lets running requests end, then stops listening.
    @Override
    public void close() {
        javalin.stop();
    }
}
