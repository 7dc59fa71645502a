package docket.pos.counter.join;

import docket.Exempt;
import docket.client.Credentials;
import docket.client.DocketClient;
import docket.client.FloorFollower;
import docket.client.HttpDocketClient;
import docket.client.PairedServer;
import docket.client.SessionCredentials;
import docket.client.find.Place;
import docket.client.find.ServerTracker;
import docket.client.find.Surroundings;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What leads to a server that a counter joins.
///
/// @param at where the server is now
/// @param tracker brings the counter back to a server that has moved; null for one that stays
/// @param watchers of the feed, beside the counter's own
@Exempt(rule = "A14", because = "Each server that is chosen gets a client of its own.")
record Link(
        Place server,
        DocketClient client,
        SessionCredentials credentials,
        Supplier<URI> at,
        @Nullable ServerTracker tracker,
        List<FloorFollower.Watcher> watchers)
        implements AutoCloseable {

    /// To a server that needs no pairing of certificates; it stays on this PC.
    static Link plain(Place server, Clock clock) {
        var credentials = new SessionCredentials(Credentials.NONE);
        return new Link(
                server,
                new HttpDocketClient(server.address(), credentials, clock),
                credentials,
                server::address,
                null,
                List.of());
    }

    /// To a server that let this counter in.
    ///
    /// @param retryNow told when the server may be reached again
    static Link paired(
            PairedServer server, Surroundings surroundings, Runnable retryNow, Clock clock) {
        Surroundings.Way way = surroundings.way(server, retryNow, clock);
        var credentials = new SessionCredentials(way.token());
        return new Link(
                new Place(server.address(), server.id()),
                new HttpDocketClient(way.where(), credentials, clock),
                credentials,
                way.where().address(),
                way.tracker(),
                List.of(way.tracker(), way.token()));
    }

    /// Whether it leads to a server, as that was chosen.
    boolean leadsTo(Place chosen) {
        return chosen.id() == null
                ? chosen.address().equals(at.get())
                : chosen.id().equals(server.id());
    }

    @Override
    public void close() {
        if (tracker != null) {
            tracker.close();
        }
        client.close();
    }
}
