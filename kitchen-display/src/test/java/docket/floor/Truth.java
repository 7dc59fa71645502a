package docket.floor;

import docket.client.DocketClient;
import docket.client.FeedListener;
import docket.client.FeedRequest;
import docket.client.FeedState;
import docket.client.FeedSubscription;
import docket.model.event.Floor;
import docket.model.event.LogEntry;
import docket.model.event.Snapshot;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The state of the server as it tells it to a newcomer.
///
/// @param seq the last fact in it
public record Truth(long seq, Snapshot snapshot) {
    public static Truth of(DocketClient client) {
        var told = new CompletableFuture<Truth>();
        var newcomer =
                new FeedListener() {
                    @Override
                    public void onSnapshot(long seq, Snapshot snapshot) {
                        told.complete(new Truth(seq, snapshot));
                    }

                    @Override
                    public void onFact(LogEntry entry) {}

                    @Override
                    public void onState(FeedState state) {}
                };
        FeedSubscription feed = client.follow(new FeedRequest("", "newcomer", false), newcomer);
        try {
            return told.orTimeout(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS).join();
        } finally {
            feed.close();
        }
    }

    public Floor floor() {
        return new Floor(snapshot);
    }
}
