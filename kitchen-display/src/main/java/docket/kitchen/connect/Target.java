package docket.kitchen.connect;

import docket.client.find.Place;
import org.jspecify.annotations.Nullable;

/// What a display is to show: a station of a server.
///
/// @param server null while none is chosen
/// @param station a station's id, or [docket.wire.Protocol#ALL_STATIONS]; `""` while none is chosen
public record Target(@Nullable Place server, String station) {
    /// The server's address as people read it; `""` while none is chosen.
    String address() {
        return server == null ? "" : server.address().toString();
    }
}
