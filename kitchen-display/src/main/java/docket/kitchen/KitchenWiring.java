package docket.kitchen;

import docket.client.CommandDesk;
import docket.client.DocketClient;
import docket.client.FeedRequest;
import docket.client.FeedSubscription;
import docket.client.FileOutbox;
import docket.client.FloorFollower;
import docket.client.Ids;
import docket.disk.OwnerOnly;
import docket.kitchen.alert.Loudspeaker;
import docket.kitchen.board.Ages;
import docket.kitchen.board.BoardViewModel;
import docket.kitchen.board.Manner;
import docket.kitchen.board.Taps;
import docket.kitchen.recall.RecallViewModel;
import docket.model.display.AgeLimit;
import docket.model.display.DisplaySettings;
import docket.ui.Background;
import docket.ui.Language;
import docket.ui.Texts;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Puts one station's board together on any server. Made and closed on any thread; its models
/// belong to the screens' thread.
public final class KitchenWiring implements Session.Content {
    private final ExecutorService files =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("kitchen-files").factory());
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final FloorFollower follower;
    private final BoardViewModel board;
    private final RecallViewModel recall;
    private final FileOutbox outbox;
    private final FeedSubscription feed;

    /// Builds the models, in the language of the settings, and begins to follow the server.
    ///
    /// @param screens runs work on the screens' thread
    /// @throws IOException if the file of the outbox cannot be kept
    public KitchenWiring(
            KitchenSettings settings, DocketClient client, Executor screens, Clock clock)
            throws IOException {
        this(
                settings,
                client,
                new FloorFollower(screens),
                screens,
                clock,
                texts(settings),
                new ReadOnlyObjectWrapper<>(DisplaySettings.USUAL));
    }

    /// Builds the models and begins to follow the server.
    ///
    /// @param follower hears the feed; whoever else wants to hear it watches it already
    /// @param shown how the display is set now
    KitchenWiring(
            KitchenSettings settings,
            DocketClient client,
            FloorFollower follower,
            Executor screens,
            Clock clock,
            Texts texts,
            ReadOnlyObjectProperty<DisplaySettings> shown)
            throws IOException {
        this.follower = follower;
        String station = settings.station();
        var desk = new CommandDesk(screens, files);
        board =
                new BoardViewModel(
                        station,
                        new Taps(desk, Ids.random()),
                        texts,
                        new Ages(
                                clock,
                                new AgeLimit(settings.warnMinutes(), settings.lateMinutes()),
                                () -> shown.get().ages()),
                        screens,
                        new Manner(shown, new Loudspeaker(calls)::sound));
        recall =
                new RecallViewModel(
                        station,
                        () -> client.bumpedTickets(station, RecallViewModel.MOST).tickets(),
                        new Background(calls, screens),
                        texts,
                        board::recall);
        follower.watch(board);
        follower.watch(recall);
        follower.watch(desk);
        desk.watch(board);
        outbox =
                FileOutbox.open(
                        OwnerOnly.folder(settings.dataFolder())
                                .resolve("outbox-%s.jsonl".formatted(station)),
                        client,
                        desk);
        desk.use(outbox);
        feed = client.follow(new FeedRequest(station, settings.name(), false), follower);
        screens.execute(() -> board.onSights(feed::shows));
    }

    static Texts texts(KitchenSettings settings) {
        return new Texts(
                Language.of(settings.language()),
                "docket.kitchen.texts",
                "docket.ui.find",
                "docket.ui.display",
                "docket.ui.pairing",
                "docket.ui.refusals");
    }

    public BoardViewModel board() {
        return board;
    }

    public RecallViewModel recall() {
        return recall;
    }

    /// Hears the feed; others may watch it too.
    public FloorFollower follower() {
        return follower;
    }

    @Override
    public DisplayViewModel.Content models() {
        return new DisplayViewModel.Station(board, recall);
    }

    /// Tries at once, where feed or outbox wait for their next try.
    @Override
    public void retryNow() {
        feed.retryNow();
        outbox.retryNow();
    }

    @Override
    public void close() {
        feed.close();
        outbox.close();
        files.shutdown();
        calls.shutdown();
    }
}
