package docket.wire;

import java.time.Instant;

/// What `GET /api/health` answers.
///
/// @param status `UP`, or `READ_ONLY` while the store can keep nothing
/// @param seq the last fact of the log
/// @param time the server's clock, from which a station works out its offset
public record Health(String status, String version, int protocol, long seq, Instant time) {}
