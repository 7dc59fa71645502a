package docket.benchmark;

import docket.client.Credentials;
import docket.client.HttpDocketClient;
import docket.floor.Cable;
import docket.kitchen.KitchenSettings;
import docket.kitchen.KitchenWiring;
import docket.kitchen.board.BoardView;
import docket.kitchen.board.Cook;
import docket.kitchen.board.Manner;
import docket.model.display.DisplaySettings;
import docket.model.order.OrderId;
import docket.ui.FxThread;
import docket.ui.Language;
import docket.ui.Texts;
import docket.ui.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The display of a full kitchen on 1,920 × 1,080, in this JVM and before the packaged server: how
/// many pulses pass from a fact to the frame that shows it, how many pages a second it turns, how
/// soon it has caught up with what it missed, and what it keeps of tickets that are long done.
final class KitchenFigure {
    private static final int FACTS = 300;
    private static final int MISSED = 1_000;
    private static final int BUMPED = 10_000;

    private static final int COOKS = 8;

    /// Into how many parts those are cut, each with a look at the memory.
    private static final int LOOKS = 10;

    private final OpenTickets tickets;
    private final KitchenWiring kitchen;
    private final Cook cook;
    private final Table table;
    private final Frames frames = new Frames();

    private KitchenFigure(OpenTickets tickets, KitchenWiring kitchen, Table table) {
        this.tickets = tickets;
        this.kitchen = kitchen;
        cook = new Cook(kitchen.board());
        this.table = table;
    }

    static void measure(Packaged packaged, Table table) throws IOException, InterruptedException {
        OnScreen.start();
        try (var server = packaged.counter(packaged.store(), false)) {
            server.awaitHealthy();
            String token = server.token();
            Credentials known = () -> token;
            try (var counter = new HttpDocketClient(server.server(), known, Clock.systemUTC());
                    var cable = Cable.to(server.server().getPort());
                    var client = new HttpDocketClient(cable.address(), known, Clock.systemUTC());
                    var kitchen =
                            new KitchenWiring(
                                    settings(cable, packaged.store()),
                                    client,
                                    new FxThread(),
                                    Clock.systemUTC(),
                                    silent())) {
                new KitchenFigure(new OpenTickets(counter), kitchen, table).measure(cable);
            }
        }
    }

    private static Manner silent() {
        return new Manner(new ReadOnlyObjectWrapper<>(DisplaySettings.USUAL), (kind, volume) -> {});
    }

    private static KitchenSettings settings(Cable cable, Path folder) {
        var properties = new Properties();
        properties.setProperty("server.url", cable.address().toString());
        properties.setProperty("station.id", OpenTickets.STATION.value());
        properties.setProperty("data.folder", folder.toString());
        return KitchenSettings.read(properties);
    }

    private void measure(Cable cable) throws InterruptedException {
        tickets.fill();
        BoardView board = OnScreen.ask(this::open);
        OnScreen.until(this::isFull);
        facts();
        scrolling(board);
        missed(cable);
        memory();
    }

    private BoardView open() {
        var texts = new Texts(Language.KOREAN, "docket.kitchen.texts", "docket.ui.display");
        var board = new BoardView(kitchen.board(), texts, new NoDoors(), () -> {});
        var scene = new Scene(board.root(), 1920, 1080);
        Theme.loadFonts();
        Theme.DARK.dress(
                scene,
                Objects.requireNonNull(KitchenWiring.class.getResource("kitchen.css"))
                        .toExternalForm());
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        frames.watch(scene);
        kitchen.follower().watch(frames);
        cook.onRedraw(frames::changed);
        return board;
    }

    /// In turns the oldest ticket is done, so that all cards of the page move up, and a new one
    /// comes at the end, so that the number of those beyond the page is another. The first round
    /// does not count: the code is compiled meanwhile, as in an evening.
    private void facts() throws InterruptedException {
        for (int round = 0; round < 2; round++) {
            OnScreen.tell(frames::forget);
            for (int i = 1; i <= FACTS; i++) {
                if (i % 2 == 1) {
                    tickets.bump(1);
                } else {
                    tickets.open();
                }
                int facts = i;
                OnScreen.until(() -> frames.facts() == facts && frames.isShown());
            }
        }
        String what = "from a fact until the window that shows it is laid out";
        table.row(title(what + ", pulses"), frames.pulsesText());
        table.row(title(what), frames.timesText());
    }

    private void scrolling(BoardView board) throws InterruptedException {
        double rate = 0;
        for (int round = 0; round < 2; round++) {
            var turner = new PageTurner(board);
            OnScreen.tell(turner::start);
            OnScreen.await(turner.done());
            rate = turner.rate();
        }
        table.row(
                title("another page in each pulse, pulses a second"),
                String.format(Locale.ROOT, "%.1f", rate));
    }

    /// Off the network, while everybody else works on.
    private void missed(Cable cable) throws InterruptedException {
        cable.pull();
        for (int i = 0; i < MISSED / 2; i++) {
            tickets.bump(1);
            tickets.open();
        }
        OnScreen.tell(frames::forget);
        cable.plugIn();
        kitchen.retryNow();
        OnScreen.until(() -> frames.facts() == MISSED && isFull() && frames.isShown());
        table.row(
                title("%,d missed facts, from the first to the window".formatted(MISSED)),
                String.format(
                        Locale.ROOT, "%.0f ms", (frames.laidOutAt() - frames.firstAt()) / 1e6));
    }

    private void memory() throws InterruptedException {
        List<Long> used = new ArrayList<>();
        for (int look = 0; look < LOOKS; look++) {
            var left = new AtomicInteger(BUMPED / LOOKS);
            Guests.atOnce(COOKS, () -> left.getAndDecrement() > 0, tickets::replace);
            OrderId last = tickets.newest();
            OnScreen.until(() -> frames.knows(last) && isFull() && frames.isShown());
            used.add(usedMegabytes());
        }
        table.row(
                title("MB in use after each tenth of %,d tickets done".formatted(BUMPED)),
                used.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private static String title(String what) {
        return "board of %d tickets of 6 lines: ".formatted(OpenTickets.FULL) + what;
    }

    private static long usedMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private boolean isFull() {
        return cook.orders().size() == OpenTickets.FULL;
    }
}
