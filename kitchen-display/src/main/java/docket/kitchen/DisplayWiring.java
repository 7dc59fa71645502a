package docket.kitchen;

import docket.client.FloorFollower;
import docket.client.PairedServer;
import docket.client.PairedServers;
import docket.client.Pairing;
import docket.client.PairingDesk;
import docket.client.find.Diagnosis;
import docket.client.find.FoundServer;
import docket.client.find.Place;
import docket.client.find.Surroundings;
import docket.kitchen.connect.ConnectViewModel;
import docket.kitchen.connect.Target;
import docket.kitchen.settings.DisplayDesk;
import docket.kitchen.settings.DisplayFile;
import docket.model.menu.StationId;
import docket.ui.Background;
import docket.ui.Texts;
import docket.ui.pairing.PairingViewModel;
import docket.wire.Protocol;
import docket.wire.device.PairingKind;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts the display together: what lives as long as its window, and the board of the station and
/// server that are chosen, built anew when others are. Made and closed on the main thread.
public final class DisplayWiring
        implements AutoCloseable, ConnectViewModel.Door, SessionOpener.Told {
    private static final Logger LOG = LoggerFactory.getLogger(DisplayWiring.class);

    private final KitchenSettings settings;
    private final Remembered remembered;
    private final Executor screens;
    private final Texts texts;
    private final ConnectViewModel connect;
    private final PairingViewModel pairing;
    private final DisplayViewModel display;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final Surroundings surroundings;
    private final DisplayDesk settled;
    private final SessionOpener opener;
    private final Runnable unwatch;
    private final ExecutorService switching =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("kitchen-switching").factory());
    private volatile @Nullable Session session;
    private Target shown;
    private boolean failed;

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
        texts = KitchenWiring.texts(settings);
        shown = new Target(settings.server(), settings.station());
        surroundings = new Surroundings(new PairedServers(settings.dataFolder()), calls);
        settled = new DisplayDesk(new DisplayFile(settings.dataFolder()), switching);
        opener =
                new SessionOpener(
                        settings,
                        texts,
                        surroundings,
                        new Background(calls, screens),
                        clock,
                        settled,
                        this);
        connect = new ConnectViewModel(texts, clock, this, shown, overruled);
        pairing =
                new PairingViewModel(
                        texts,
                        clock,
                        new PairingDesk(this::ask, this::keep, surroundings::step, calls, screens));
        connect.strangerProperty().subscribe(this::introduce);
        display =
                new DisplayViewModel(
                        texts,
                        connect,
                        pairing,
                        settled,
                        language -> switching.execute(() -> remembered.remember(language)));
        unwatch = surroundings.finder().watch(() -> screens.execute(connect::refresh));
        surroundings.finder().start();
        var follower = new FloorFollower(screens);
        follower.watch(connect.newSession());
        follower.watch(display);
        display.show(open(shown, follower));
    }

    DisplayViewModel display() {
        return display;
    }

    /// How this display is set.
    DisplayDesk settled() {
        return settled;
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
    private Runnable keep(PairedServer server) throws IOException {
        surroundings.keep(server);
        return () -> connect.letIn(target(server));
    }

    private static Target target(PairedServer server) {
        StationId only = server.station();
        return new Target(
                new Place(server.address(), server.id()),
                only == null ? Protocol.ALL_STATIONS : only.value());
    }

    /// Does what the counter wants this display for now, unless another server was chosen
    /// meanwhile.
    @Override
    public void reassigned(PairedServer server) {
        Place at = shown.server();
        if (at == null || !surroundings.paired(at).map(server::isSame).orElse(false)) {
            return;
        }
        calls.execute(
                () -> {
                    try {
                        surroundings.assign(server);
                        screens.execute(() -> connect.letIn(target(server)));
                    } catch (IOException e) {
                        LOG.warn("What this display is for now cannot be kept", e);
                    }
                });
    }

    @Override
    public void strange() {
        connect.strange();
    }

    private DisplayViewModel.@Nullable Content open(Target target, FloorFollower follower)
            throws IOException {
        Session opened = opener.open(target, follower);
        session = opened;
        return opened == null ? null : opened.content().models();
    }

    @Override
    public void use(Target target) {
        display.show(null);
        var follower = new FloorFollower(screens);
        follower.watch(connect.newSession());
        follower.watch(display);
        Target before = shown;
        shown = target;
        switching.execute(() -> change(target, before, follower));
    }

    private void change(Target target, Target before, FloorFollower follower) {
        closeSession();
        surroundings.look();
        try {
            DisplayViewModel.@Nullable Content content = open(target, follower);
            failed = false;
            remembered.remember(target);
            screens.execute(() -> display.show(content));
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
            now.content().retryNow();
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
