package docket.client;

import docket.wire.Paths;
import docket.wire.Protocol;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Who follows the feed.
///
/// @param station the station it shows, or [docket.wire.Protocol#ALL_STATIONS]; `""` for a counter
/// @param name what the device calls itself, shown at the counter
/// @param presence whether to be told which stations are connected
public record FeedRequest(String station, String name, boolean presence) {
    /// What to ask the server for, to go on after what is known.
    String address(FeedOrder known) {
        var query = new StringBuilder(Paths.EVENTS).append("?protocol=").append(Protocol.VERSION);
        if (known.last() != FeedOrder.NONE) {
            query.append("&since=").append(known.last());
            @Nullable String store = known.store();
            if (store != null) {
                query.append("&store=").append(encoded(store));
            }
        }
        query.append("&station=").append(encoded(station));
        query.append("&name=").append(encoded(name));
        if (presence) {
            query.append("&presence=true");
        }
        return query.toString();
    }

    /// Whether it shows tickets.
    boolean isStation() {
        return !station.isEmpty();
    }

    /// The same for a device that shows no station.
    FeedRequest ofNoStation() {
        return new FeedRequest("", name, presence);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
