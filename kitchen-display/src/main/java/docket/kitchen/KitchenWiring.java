package docket.kitchen;

import docket.client.CommandDesk;
import docket.client.DocketClient;
import docket.client.FeedRequest;
import docket.client.FeedSubscription;
import docket.client.FileOutbox;
import docket.client.FloorFollower;
import docket.client.Ids;
import docket.kitchen.board.Ages;
import docket.kitchen.board.BoardView;
import docket.kitchen.board.BoardViewModel;
import docket.ui.Background;
import docket.ui.Chime;
import docket.ui.Language;
import docket.ui.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Puts the display together on any server. Made and closed on any thread; its models belong to the
/// screens' thread.
public final class KitchenWiring implements AutoCloseable {
    private final ExecutorService files =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("kitchen-files").factory());
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final Texts texts;
    private final BoardViewModel board;
    private final FloorFollower follower;
    private final FileOutbox outbox;
    private final FeedSubscription feed;

    /// Builds the models and begins to follow the server.
    ///
    /// @param screens runs work on the screens' thread
    /// @throws IOException if the file of the outbox cannot be kept
    public KitchenWiring(
            KitchenSettings settings, DocketClient client, Executor screens, Clock clock)
            throws IOException {
        texts =
                new Texts(
                        Language.of(settings.language()),
                        "docket.kitchen.texts",
                        "docket.ui.refusals");
        var desk = new CommandDesk(screens, files);
        board =
                new BoardViewModel(
                        settings.station(),
                        new BoardViewModel.Server(
                                client, desk, new Background(calls, screens), Ids.random()),
                        texts,
                        new Ages(clock, settings.warnMinutes(), settings.lateMinutes()),
                        new Chime(calls)::sound);
        follower = new FloorFollower(screens);
        follower.watch(board);
        follower.watch(desk);
        desk.watch(board);
        outbox =
                FileOutbox.open(
                        Files.createDirectories(settings.dataFolder())
                                .resolve("outbox-%s.jsonl".formatted(settings.station())),
                        client,
                        desk);
        desk.use(outbox);
        feed = client.follow(new FeedRequest(settings.station(), settings.name(), false), follower);
    }

    public BoardViewModel board() {
        return board;
    }

    /// What tells the board of the floor; others may watch it too, on the screens' thread.
    public FloorFollower follower() {
        return follower;
    }

    /// The board's view; made on the screens' thread.
    public BoardView view() {
        return new BoardView(board, texts);
    }

    @Override
    public void close() {
        feed.close();
        outbox.close();
        files.shutdown();
        calls.shutdown();
    }
}
