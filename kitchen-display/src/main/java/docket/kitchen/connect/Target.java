package docket.kitchen.connect;

import java.net.URI;

/// What a display is to show: a station of a server.
///
/// @param station a station's id, or [docket.wire.Protocol#ALL_STATIONS]; `""` while none is chosen
public record Target(URI server, String station) {}
