package docket.pos.counter.join;

import docket.client.FeedState;
import docket.client.FloorFollower;
import docket.client.PairedServer;
import docket.client.PairedServers;
import docket.client.Pairing;
import docket.client.PairingDesk;
import docket.client.find.Diagnosis;
import docket.client.find.FoundServer;
import docket.client.find.Place;
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

    private record Session(CounterWiring counter, Link link) {
        void close() {
            counter.close();
            link.close();
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
                        texts,
                        clock,
                        new PairingDesk(this::ask, this::keep, surroundings::step, calls, screens));
        ticks = new EverySecond(screens, pairing::refresh);
    }

    /// Opens the counter on the server that is settled, or asks for one; on the screens' thread.
    ///
    /// @param settled by the settings; null: the one that let this counter in, where there is one
    public void begin(@Nullable Place settled) {
        surroundings.finder().watch(() -> screens.execute(model::refresh));
        surroundings.finder().start();
        model.showingProperty().subscribe(now -> surroundings.finder().search(this, now));
        model.refresh();
        if (settled != null) {
            model.use(settled);
        } else {
            surroundings.latest().ifPresent(this::open);
        }
    }

    /// The choice, and what shows while the server does not let this counter in; made on the
    /// screens' thread.
    public JoinScreens screens() {
        return new JoinScreens(
                new JoinView(model, texts), new WaitingView(pairing, texts, model::open));
    }

    private Pairing ask() {
        Place server = Objects.requireNonNull(chosen, "a server did not know this counter");
        return new Pairing(
                server.address(), new Pairing.Who(settings.ui().name(), PairingKind.COUNTER));
    }

    /// Goes on with a server that has let this counter in.
    private Runnable keep(PairedServer server) throws IOException {
        surroundings.keep(server);
        return () -> open(server);
    }

    @Override
    public void use(Place server) {
        chosen = server;
        Session now = session;
        Optional<PairedServer> paired = surroundings.paired(server);
        if (now != null && now.link().leadsTo(server)) {
            now.counter().retryNow();
            check(now.link(), this::fail);
        } else if (paired.isPresent()) {
            open(paired.get());
        } else if (server.address().getScheme().equals(PLAIN)) {
            Link link = Link.plain(server, clock);
            check(link, found -> found(found, link));
        } else {
            surroundings.check(server.address(), null, found -> screens.execute(() -> fail(found)));
        }
    }

    private void check(Link link, Consumer<Diagnosis> told) {
        surroundings.check(
                link.at().get(), link.client(), found -> screens.execute(() -> told.accept(found)));
    }

    private void found(Diagnosis found, Link link) {
        if (found == Diagnosis.FINE) {
            open(link);
        } else {
            link.close();
            fail(found);
        }
    }

    private void fail(Diagnosis why) {
        model.failed(why);
        if (why == Diagnosis.NOT_PAIRED) {
            pairing.open(settings.ui().name());
        }
    }

    private void open(PairedServer server) {
        chosen = new Place(server.address(), server.id());
        surroundings.use(server);
        open(Link.paired(server, surroundings, this::retryNow, clock));
    }

    private void open(Link link) {
        calls.execute(
                () -> {
                    closeSession();
                    try {
                        var counter =
                                new CounterWiring(
                                        settings.keptIn(
                                                ServerFolder.of(
                                                        settings.server().dataFolder(),
                                                        link.server().id())),
                                        link.client(),
                                        link.credentials(),
                                        screens,
                                        clock);
                        session = new Session(counter, link);
                        screens.execute(() -> show(counter, link));
                    } catch (IOException e) {
                        LOG.error("The counter cannot be opened", e);
                        link.close();
                        screens.execute(model::broken);
                    }
                });
    }

    private void show(CounterWiring counter, Link link) {
        link.watchers().forEach(counter.follower()::watch);
        counter.follower().watch(new Doorkeeper(link));
        counter.screens().frame().onWhy(() -> explain(link));
        opened.accept(counter);
        model.joined();
    }

    /// Says why the server is not reached, and lets another be chosen.
    private void explain(Link link) {
        model.open();
        model.use(new Place(link.at().get(), link.server().id()));
    }

    /// Lets the counter be seen when its server is there again, and asks again where that shuts it
    /// out, unless another is being chosen.
    private final class Doorkeeper implements FloorFollower.Watcher {
        private final Link link;

        Doorkeeper(Link link) {
            this.link = link;
        }

        @Override
        public void onState(FeedState state) {
            if (state instanceof FeedState.Live) {
                model.dismiss();
            } else if (!model.showingProperty().get()
                    && state instanceof FeedState.Rejected no
                    && no.problem().type().equals(ProblemType.NOT_SIGNED_IN.uri())) {
                chosen = link.server();
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
        closeSession();
        surroundings.close();
        calls.shutdownNow();
    }
}
