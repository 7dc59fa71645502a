package docket.client;

/// Who follows the feed.
///
/// @param station the station it shows, or [docket.wire.Protocol#ALL_STATIONS]; `""` for a counter
/// @param name what the device calls itself, shown at the counter
/// @param presence whether to be told which stations are connected
public record FeedRequest(String station, String name, boolean presence) {}
