package docket.pos.server.event;

/// What a station asks for when it comes.
///
/// @param since the last fact that it has; below 0: it wants a snapshot
/// @param presence whether to be told who is connected
/// @param store what the facts stood on when it came
record FeedWish(FeedConnection.Station who, long since, boolean presence, String store) {}
