package docket.client;

import docket.wire.Problem;
import java.time.Instant;

/// How a feed stands with the server.
public sealed interface FeedState {
    /// A try is under way.
    record Connecting() implements FeedState {}

    /// Connected, and complete up to `seq`.
    record Live(long seq) implements FeedState {}

    /// Not connected; the next try is at `until`, by this station's clock.
    record Waiting(Instant until, String reason) implements FeedState {}

    /// The server refuses this station; trying again will not help until something is changed.
    record Rejected(Problem problem) implements FeedState {}
}
