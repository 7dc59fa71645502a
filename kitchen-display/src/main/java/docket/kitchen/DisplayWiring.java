package docket.kitchen;

import docket.client.DocketClient;
import docket.client.FloorFollower;
import docket.client.HttpDocketClient;
import docket.client.PairedServer;
import docket.client.PairedServers;
import docket.client.Pairing;
import docket.client.PairingDesk;
import docket.client.Pin;
import docket.client.PinnedTrust;
import docket.client.find.Diagnosis;
import docket.client.find.FoundServer;
import docket.client.find.KnownServer;
import docket.client.find.Place;
import docket.client.find.ServerFinder;
import docket.client.find.ServerTracker;
import docket.client.find.Surroundings;
import docket.kitchen.connect.ConnectViewModel;
import docket.kitchen.connect.Target;
import docket.model.menu.StationId;
import docket.ui.Texts;
import docket.ui.pairing.PairingViewModel;
import docket.wire.Protocol;
import docket.wire.device.PairingKind;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts the display together: what lives as long as its window, and the board of the station and
/// server that are chosen, built anew when others are. Made and closed on the main thread.
public final class DisplayWiring implements AutoCloseable, ConnectViewModel.Door {
    /// The only way to a server that needs no pairing of certificates; it stays on this PC.
    private static final String PLAIN = "http";

    private static final Logger LOG = LoggerFactory.getLogger(DisplayWiring.class);

    private final KitchenSettings settings;
    private final Remembered remembered;
    private final Executor screens;
    private final Clock clock;
    private final Texts texts;
    private final ConnectViewModel connect;
    private final PairingViewModel pairing;
    private final DisplayViewModel display;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final Surroundings surroundings;
    private final Runnable unwatch;
    private final ExecutorService switching =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("kitchen-switching").factory());
    private volatile @Nullable Session session;
    private Target shown;
    private boolean failed;

    /// A board, the client that it uses, and what brings it back to a server that has moved.
    ///
    /// @param at where the server is now
    /// @param tracker null for a server that stays where it is
    private record Session(
            KitchenWiring board,
            DocketClient client,
            Supplier<URI> at,
            @Nullable ServerTracker tracker) {
        void close() {
            if (tracker != null) {
                tracker.close();
            }
            board.close();
            client.close();
        }
    }

    /// Opens the board that the settings name.
    ///
    /// @param overruled whether server or station are given by a settings file or the command line
    /// @param screens runs work on the screens' thread
    /// @throws IOException if the data folder cannot be used
    DisplayWiring(
            KitchenSettings settings,
            Remembered remembered,
            boolean overruled,
            Executor screens,
            Clock clock)
            throws IOException {
        this.settings = settings;
        this.remembered = remembered;
        this.screens = screens;
        this.clock = clock;
        texts = KitchenWiring.texts(settings);
        shown = new Target(settings.server(), settings.station());
        surroundings = new Surroundings(new PairedServers(settings.dataFolder()), calls);
        connect = new ConnectViewModel(texts, clock, this, shown, overruled);
        pairing =
                new PairingViewModel(
                        texts, clock, new PairingDesk(this::ask, this::keep, calls, screens));
        connect.strangerProperty().subscribe(this::introduce);
        display =
                new DisplayViewModel(
                        texts,
                        connect,
                        pairing,
                        language -> switching.execute(() -> remembered.remember(language)));
        unwatch = surroundings.finder().watch(() -> screens.execute(connect::refresh));
        surroundings.finder().start();
        var follower = new FloorFollower(screens);
        follower.watch(connect.newSession());
        display.show(open(shown, follower));
    }

    DisplayViewModel display() {
        return display;
    }

    Texts texts() {
        return texts;
    }

    /// Asks to be let in where the server does not know this display.
    private void introduce(boolean stranger) {
        if (stranger) {
            pairing.open(settings.name());
        } else {
            pairing.close();
        }
    }

    private Pairing ask() {
        Place server = Objects.requireNonNull(shown.server(), "a server did not know this display");
        return new Pairing(server.address(), new Pairing.Who(settings.name(), PairingKind.KITCHEN));
    }

    /// Opens the board that the server let this display in for.
    private void keep(PairedServer server) throws IOException {
        surroundings.keep(server);
        StationId only = server.station();
        var target =
                new Target(
                        new Place(server.address(), server.id()),
                        only == null ? Protocol.ALL_STATIONS : only.value());
        screens.execute(() -> connect.letIn(target));
    }

    /// Opens the board of a server.
    ///
    /// @return null where there is no server that could be asked
    private DisplayViewModel.@Nullable Station open(Target target, FloorFollower follower)
            throws IOException {
        Place server = target.server();
        if (server == null) {
            return null;
        }
        Optional<PairedServer> paired = surroundings.paired(server);
        if (paired.isPresent()) {
            return open(target, paired.get(), follower);
        }
        if (!server.address().getScheme().equals(PLAIN)) {
            screens.execute(connect::strange);
            return null;
        }
        var client = new HttpDocketClient(server.address(), settings.credentials(), clock);
        return open(target, client, server::address, null, follower);
    }

    private DisplayViewModel.Station open(
            Target target, PairedServer server, FloorFollower follower) throws IOException {
        KnownServer known = Surroundings.known(server);
        ServerFinder finder = surroundings.finder();
        var trust = new PinnedTrust(Pin.of(server.authority()));
        var client =
                new HttpDocketClient(
                        finder.whereabouts(known, trust.context()), server.credentials(), clock);
        var tracker =
                new ServerTracker(
                        finder, known, this::retryNow, now -> surroundings.moved(server, now));
        follower.watch(tracker);
        return open(target, client, () -> finder.address(known), tracker, follower);
    }

    private DisplayViewModel.Station open(
            Target target,
            DocketClient client,
            Supplier<URI> at,
            @Nullable ServerTracker tracker,
            FloorFollower follower)
            throws IOException {
        try {
            var board =
                    new KitchenWiring(
                            settings.showing(target), client, follower, screens, clock, texts);
            session = new Session(board, client, at, tracker);
            return new DisplayViewModel.Station(board.board(), board.recall());
        } catch (IOException e) {
            if (tracker != null) {
                tracker.close();
            }
            client.close();
            throw e;
        }
    }

    @Override
    public void use(Target target) {
        display.show(null);
        var follower = new FloorFollower(screens);
        follower.watch(connect.newSession());
        Target before = shown;
        shown = target;
        switching.execute(() -> change(target, before, follower));
    }

    private void change(Target target, Target before, FloorFollower follower) {
        closeSession();
        surroundings.look();
        try {
            DisplayViewModel.@Nullable Station station = open(target, follower);
            failed = false;
            remembered.remember(target);
            screens.execute(() -> display.show(station));
        } catch (IOException e) {
            LOG.warn("{} cannot be shown", target, e);
            Target back = failed ? null : before;
            failed = true;
            screens.execute(() -> connect.fail(back));
        }
    }

    @Override
    public void retryNow() {
        Session now = session;
        if (now != null) {
            now.board().retryNow();
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
    public void search(boolean wanted) {
        surroundings.finder().search(this, wanted);
    }

    @Override
    public void check(Consumer<Diagnosis> told) {
        Session now = session;
        if (now != null) {
            surroundings.check(
                    now.at().get(),
                    now.client(),
                    found -> screens.execute(() -> told.accept(found)));
        }
    }

    private void closeSession() {
        Session now = session;
        session = null;
        if (now != null) {
            now.close();
        }
    }

    @Override
    public void close() {
        switching.close();
        closeSession();
        unwatch.run();
        surroundings.close();
        calls.shutdown();
    }
}
