package docket.pos.counter.join;

import docket.client.Credentials;
import docket.client.DocketClient;
import docket.client.FeedState;
import docket.client.FloorFollower;
import docket.client.HttpDocketClient;
import docket.client.PairedServer;
import docket.client.PairedServers;
import docket.client.Pairing;
import docket.client.PairingDesk;
import docket.client.SessionCredentials;
import docket.client.find.Diagnosis;
import docket.client.find.FoundServer;
import docket.client.find.Place;
import docket.client.find.ServerTracker;
import docket.client.find.Surroundings;
import docket.pos.config.PosSettings;
import docket.pos.counter.CounterWiring;
import docket.ui.EverySecond;
import docket.ui.Language;
import docket.ui.Texts;
import docket.ui.pairing.PairingViewModel;
import docket.wire.ProblemType;
import docket.wire.device.PairingKind;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A further counter from the choice of its server on: puts the choice together, and then the
/// counter on the server that was chosen. Closed by the thread that made it, when the screens are
/// gone.
public final class JoinWiring implements AutoCloseable, JoinViewModel.Door {
    private static final Logger LOG = LoggerFactory.getLogger(JoinWiring.class);
    private static final String PLAIN = "http";

    private final PosSettings settings;
    private final Executor screens;
    private final Clock clock;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final Surroundings surroundings;
    private final Texts texts;
    private final JoinViewModel model;
    private final PairingViewModel pairing;
    private final EverySecond ticks;
    private final Consumer<CounterWiring> opened;
    private volatile @Nullable Session session;
    private @Nullable Place chosen;

    /// A counter, the client that it uses, and what brings it back to a server that has moved.
    private record Session(
            CounterWiring counter, DocketClient client, @Nullable ServerTracker tracker) {
        void close() {
            if (tracker != null) {
                tracker.close();
            }
            counter.close();
            client.close();
        }
    }

    /// @param opened is told the counter as soon as there is one, on the screens' thread
    public JoinWiring(
            PosSettings settings, Executor screens, Clock clock, Consumer<CounterWiring> opened) {
        this.settings = settings;
        this.screens = screens;
        this.clock = clock;
        this.opened = opened;
        surroundings = new Surroundings(new PairedServers(settings.server().dataFolder()), calls);
        texts =
                new Texts(
                        Language.of(settings.ui().language()),
                        "docket.pos.counter.texts",
                        "docket.ui.find",
                        "docket.ui.pairing",
                        "docket.ui.refusals");
        model = new JoinViewModel(texts, this);
        pairing =
                new PairingViewModel(
                        texts, clock, new PairingDesk(this::ask, this::keep, calls, screens));
        ticks = new EverySecond(screens, pairing::refresh);
    }

    /// Opens the counter on the server that is settled, or asks for one; on the screens' thread.
    ///
    /// @param settled by the settings; null: the one that let this counter in, where there is one
    public void begin(@Nullable Place settled) {
        surroundings.finder().watch(() -> screens.execute(model::refresh));
        surroundings.finder().start();
        surroundings.finder().search(this, true);
        model.refresh();
        if (settled != null) {
            model.use(settled);
        } else {
            surroundings.only().ifPresent(this::open);
        }
    }

    /// The choice; made on the screens' thread.
    public JoinView view() {
        return new JoinView(model, texts);
    }

    /// What lies over the choice, and over the counter, while the server does not let it in; made
    /// on the screens' thread.
    public WaitingView waitingView() {
        return new WaitingView(pairing, texts);
    }

    private Pairing ask() {
        Place server = Objects.requireNonNull(chosen, "a server did not know this counter");
        return new Pairing(
                server.address(), new Pairing.Who(settings.ui().name(), PairingKind.COUNTER));
    }

    /// Goes on with a server that has let this counter in.
    private Runnable keep(PairedServer server) throws IOException {
        surroundings.keep(server);
        return () -> model.use(new Place(server.address(), server.id()));
    }

    private void fail(Diagnosis why) {
        model.failed(why);
        if (why == Diagnosis.NOT_PAIRED) {
            pairing.open(settings.ui().name());
        }
    }

    @Override
    public void use(Place server) {
        chosen = server;
        Optional<PairedServer> paired = surroundings.paired(server);
        if (paired.isPresent()) {
            open(paired.get());
        } else if (server.address().getScheme().equals(PLAIN)) {
            var client = new HttpDocketClient(server.address(), Credentials.NONE, clock);
            surroundings.check(
                    server.address(), client, found -> screens.execute(() -> found(found, client)));
        } else {
            surroundings.check(server.address(), null, found -> screens.execute(() -> fail(found)));
        }
    }

    private void found(Diagnosis found, DocketClient client) {
        if (found == Diagnosis.FINE && session == null) {
            open(client, new SessionCredentials(Credentials.NONE), null, List.of());
        } else {
            client.close();
            fail(found);
        }
    }

    private void open(PairedServer server) {
        chosen = new Place(server.address(), server.id());
        Surroundings.Way way = surroundings.way(server, this::retryNow, clock);
        var credentials = new SessionCredentials(way.token());
        open(
                new HttpDocketClient(way.where(), credentials, clock),
                credentials,
                way.tracker(),
                List.of(way.tracker(), way.token()));
    }

    /// @param watchers of the feed, beside the counter's own
    private void open(
            DocketClient client,
            SessionCredentials credentials,
            @Nullable ServerTracker tracker,
            List<FloorFollower.Watcher> watchers) {
        calls.execute(
                () -> {
                    closeSession();
                    try {
                        var counter =
                                new CounterWiring(settings, client, credentials, screens, clock);
                        session = new Session(counter, client, tracker);
                        screens.execute(() -> show(counter, watchers));
                    } catch (IOException e) {
                        LOG.error("The counter cannot be opened", e);
                        client.close();
                        screens.execute(model::broken);
                    }
                });
    }

    private void show(CounterWiring counter, List<FloorFollower.Watcher> watchers) {
        watchers.forEach(counter.follower()::watch);
        counter.follower().watch(new Farewell());
        surroundings.finder().search(this, false);
        opened.accept(counter);
    }

    /// Asks again where the server shuts this counter out.
    private final class Farewell implements FloorFollower.Watcher {
        @Override
        public void onState(FeedState state) {
            if (state instanceof FeedState.Rejected no
                    && no.problem().type().equals(ProblemType.NOT_SIGNED_IN.uri())) {
                pairing.open(settings.ui().name());
            }
        }
    }

    private void closeSession() {
        Session now = session;
        session = null;
        if (now != null) {
            now.close();
        }
    }

    private void retryNow() {
        Session now = session;
        if (now != null) {
            now.counter().retryNow();
        }
    }

    @Override
    public List<FoundServer> servers() {
        return surroundings.finder().servers();
    }

    @Override
    public boolean isOnline() {
        return surroundings.finder().isOnline();
    }

    @Override
    public void close() {
        ticks.close();
        calls.shutdownNow();
        closeSession();
        surroundings.close();
    }
}
