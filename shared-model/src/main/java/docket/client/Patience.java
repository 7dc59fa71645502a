package docket.client;

import docket.wire.Protocol;
import java.time.Duration;

/// How long a station waits for its server before it takes it for gone.
///
/// @param connect until a connection is open
/// @param answer until an answer has come whole
/// @param silence without a sign of life on the feed
/// @param beat between two signs of life of this station
/// @param retry at most, between two tries to open the feed: a screen is to be right within two
///     seconds of the network's return, and a try a second of each station costs a server nothing
record Patience(
        Duration connect, Duration answer, Duration silence, Duration beat, Duration retry) {
    static final Patience STANDARD =
            new Patience(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(6),
                    Protocol.STATION_BEAT,
                    Duration.ofSeconds(1));
}
