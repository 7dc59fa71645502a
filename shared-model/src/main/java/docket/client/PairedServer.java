package docket.client;

import docket.model.device.Device;
import docket.model.device.DeviceRole;
import docket.model.menu.StationId;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A server that let this station in: what it is known by, wherever its address is, and what the
/// station shows to be known.
///
/// @param id the server's own
/// @param address where it was last
/// @param authority the certificate that the server's own must come from, as PEM
/// @param token the station's secret
/// @param role what the station was let in as
/// @param station the only station that it may show; null for all
/// @param asked where it was when it let this station in: whoever gives this address, as settings
///     and command lines do at each start, means this server, wherever it is now
public record PairedServer(
        UUID id,
        String shopName,
        URI address,
        String authority,
        String token,
        DeviceRole role,
        @Nullable StationId station,
        URI asked) {

    /// A server that lets this station in where it is.
    public PairedServer(
            UUID id,
            String shopName,
            URI address,
            String authority,
            String token,
            DeviceRole role,
            @Nullable StationId station) {
        this(id, shopName, address, authority, token, role, station, address);
    }

    /// The same server at another address.
    public PairedServer at(URI now) {
        return new PairedServer(id, shopName, now, authority, token, role, station, asked);
    }

    /// The same server, which has something else for this station to do.
    public PairedServer as(Device told) {
        return new PairedServer(
                id, shopName, address, authority, token, told.role(), told.station(), asked);
    }

    /// Whether it is the same server, wherever it is.
    public boolean isSame(PairedServer other) {
        return id.equals(other.id());
    }

    /// Whether this is what the station was let in for.
    public boolean isFor(Device told) {
        return role == told.role() && Objects.equals(station, told.station());
    }

    /// Says which server it is, and not the token: this ends up in logs.
    @Override
    public String toString() {
        return "%s (%s) at %s".formatted(shopName, id, address);
    }
}
