package docket.kitchen;

import docket.client.CommandDesk;
import docket.client.DocketClient;
import docket.client.FeedRequest;
import docket.client.FeedSubscription;
import docket.client.FileOutbox;
import docket.client.FloorFollower;
import docket.disk.OwnerOnly;
import docket.wire.Beat;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A screen of taps with all that ties it to its server: the desk that takes its taps, the file
/// that they wait in, the feed that it follows, and the threads of both. Made and closed on any
/// thread.
///
/// @param <C> the models of the screen, which belong to the screens' thread
final class ServerLink<C extends DisplayViewModel.Content> implements Session.Content {
    private final ExecutorService files =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("kitchen-files").factory());
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final C models;
    private final FileOutbox outbox;
    private final FeedSubscription feed;

    /// Makes the models of a screen, and has them watch desk and feed before anything comes.
    @FunctionalInterface
    interface Making<C> {
        /// Makes them.
        ///
        /// @param desk takes the taps
        /// @param calls runs what would hold up the screen
        C made(CommandDesk desk, Executor calls);
    }

    /// Builds the models and begins to follow the server.
    ///
    /// @param place names the file of the taps that wait, beside those of other screens of this PC
    /// @param request what is followed
    /// @param follower hears the feed; whoever else wants to hear it watches it already
    /// @throws IOException if the file of the outbox cannot be kept
    ServerLink(
            KitchenSettings settings,
            String place,
            FeedRequest request,
            DocketClient client,
            FloorFollower follower,
            Executor screens,
            Making<C> making)
            throws IOException {
        var desk = new CommandDesk(screens, files);
        models = making.made(desk, calls);
        follower.watch(desk);
        outbox =
                FileOutbox.open(
                        OwnerOnly.folder(settings.dataFolder())
                                .resolve("outbox-%s.jsonl".formatted(place)),
                        client,
                        desk);
        desk.use(outbox);
        feed = client.follow(request, follower);
    }

    @Override
    public C models() {
        return models;
    }

    /// Tells the server what stands on the screen now.
    void shows(List<Beat.Sight> now) {
        feed.shows(now);
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
