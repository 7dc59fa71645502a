package docket.client.find;

import java.net.URI;
import java.util.UUID;

/// A server that the station could use.
///
/// @param version of its program; `""` where it was not heard
/// @param protocol what it speaks
/// @param known whether this station was paired with it
/// @param heard whether it is there now, as far as the network tells
public record FoundServer(
        UUID id,
        String shop,
        String version,
        int protocol,
        URI address,
        boolean known,
        boolean heard) {}
