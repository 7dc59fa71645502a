package docket.pos.server.event;

import java.util.List;

/// What a feed gets before the live facts.
interface Backlog {
    /// A piece of the past.
    ///
    /// @param frames to be sent as they are, in order
    /// @param upTo the last fact that they contain
    record Piece(List<String> frames, long upTo) {}

    /// The facts after `since`, or a snapshot where `since` is below 0, too old, or of another life
    /// of the store. A piece that moves nothing on means that the feed has caught up.
    Piece after(long since);
}
