package docket.kitchen;

import docket.client.DocketClient;
import docket.client.find.ServerTracker;
import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is shown of a server: a board, the client that it uses, and what brings it back to a server
/// that has moved.
///
/// @param at where the server is now
/// @param tracker null for a server that stays where it is
record Session(
        Content content, DocketClient client, Supplier<URI> at, @Nullable ServerTracker tracker)
        implements AutoCloseable {
    /// A board with all that feeds it.
    interface Content extends AutoCloseable {
        /// Its models, for the window.
        DisplayViewModel.Content models();

        /// Tries the server at once.
        void retryNow();

        @Override
        void close();
    }

    @Override
    public void close() {
        if (tracker != null) {
            tracker.close();
        }
        content.close();
        client.close();
    }
}
