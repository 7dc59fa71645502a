package docket.client.find;

import docket.client.FeedState;
import docket.client.FloorFollower;
import java.net.URI;
import java.util.function.Consumer;

/// Brings a station back to its server when that has moved: while the feed is down it has the
/// server searched for, tries it wherever it is heard, and says where it was found. Confined to the
/// screens' thread, but for what the finder tells.
public final class ServerTracker implements FloorFollower.Watcher, AutoCloseable {
    private final ServerFinder finder;
    private final KnownServer server;
    private final Consumer<URI> moved;
    private final Runnable unwatch;
    private volatile boolean down;
    private URI at;

    /// @param retry tries the feed at once; called on any thread
    /// @param moved is told where the server is now
    public ServerTracker(
            ServerFinder finder, KnownServer server, Runnable retry, Consumer<URI> moved) {
        this.finder = finder;
        this.server = server;
        this.moved = moved;
        at = server.address();
        unwatch = finder.watch(() -> retryIfDown(retry));
    }

    private void retryIfDown(Runnable retry) {
        if (down) {
            retry.run();
        }
    }

    @Override
    public void onState(FeedState state) {
        switch (state) {
            case FeedState.Connecting ignored -> {}
            case FeedState.Rejected ignored -> {}
            case FeedState.Waiting ignored -> {
                down = true;
                finder.failed(server.id());
                finder.search(this, true);
            }
            case FeedState.Live ignored -> {
                down = false;
                finder.search(this, false);
                URI now = finder.address(server);
                if (!now.equals(at)) {
                    at = now;
                    moved.accept(now);
                }
            }
        }
    }

    @Override
    public void close() {
        unwatch.run();
        finder.search(this, false);
    }
}
