package docket.client;

import docket.wire.Protocol;
import java.time.Duration;

/// How long a station waits for its server before it takes it for gone. A screen is to be right
/// within two seconds of the network's return. TCP by itself tries again ever more seldom what was
/// lost, after a cut of 20 seconds not for another 5; so a station gives up what is open after a
/// short silence, and tries to connect often, which costs a server nothing.
///
/// @param connect until a connection is open: what was lost on the way is sent again once
/// @param answer until an answer has come whole
/// @param silence without a sign of life on the feed
/// @param beat between two signs of life of this station
/// @param retry at most, between two tries to open the feed
record Patience(
        Duration connect, Duration answer, Duration silence, Duration beat, Duration retry) {
    static final Patience STANDARD =
            new Patience(
                    Duration.ofMillis(1500),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(3),
                    Protocol.STATION_BEAT,
                    Duration.ofMillis(500));
}
