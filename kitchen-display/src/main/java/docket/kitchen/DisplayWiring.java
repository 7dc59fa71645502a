package docket.kitchen;

import docket.client.DocketClient;
import docket.client.FloorFollower;
import docket.client.HttpDocketClient;
import docket.kitchen.connect.ConnectViewModel;
import docket.kitchen.connect.Target;
import docket.ui.Texts;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts the display together: what lives as long as its window, and the board of the station and
/// server that are chosen, built anew when others are. Made and closed on the main thread.
public final class DisplayWiring implements AutoCloseable, ConnectViewModel.Door {
    private static final Logger LOG = LoggerFactory.getLogger(DisplayWiring.class);

    private final KitchenSettings settings;
    private final Remembered remembered;
    private final Executor screens;
    private final Clock clock;
    private final Texts texts;
    private final ConnectViewModel connect;
    private final DisplayViewModel display;
    private final ExecutorService switching =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("kitchen-switching").factory());
    private volatile @Nullable Session session;
    private Target shown;
    private boolean failed;

    /// A board and the client that it uses.
    private record Session(KitchenWiring board, DocketClient client) {
        void close() {
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
        connect = new ConnectViewModel(texts, clock, this, shown, overruled);
        display =
                new DisplayViewModel(
                        texts,
                        connect,
                        language -> switching.execute(() -> remembered.remember(language)));
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

    private DisplayViewModel.Station open(Target target, FloorFollower follower)
            throws IOException {
        var client = new HttpDocketClient(target.server(), settings.credentials(), clock);
        try {
            var board =
                    new KitchenWiring(
                            settings.showing(target), client, follower, screens, clock, texts);
            session = new Session(board, client);
            return new DisplayViewModel.Station(board.board(), board.recall());
        } catch (IOException e) {
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
        try {
            DisplayViewModel.Station station = open(target, follower);
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
    }
}
