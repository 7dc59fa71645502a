package docket.pos.server.device;

import docket.model.device.Device;
import docket.model.device.DeviceId;
import docket.model.device.DeviceKind;
import docket.model.device.DeviceRole;
import docket.model.display.DisplaySettings;
import docket.model.menu.StationId;
import docket.wire.Json;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The rows of the devices.
final class DeviceStore {
    void insert(Handle handle, Device device, String tokenHash, Instant at) {
        handle.execute(
                """
                insert into device (id, name, role, station_id, kind, token_hash, added_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                device.id().value(),
                device.name(),
                device.role().name(),
                device.onlyStation().map(StationId::value).orElse(null),
                device.kind().name(),
                tokenHash,
                at.atOffset(ZoneOffset.UTC));
    }

    /// Whether a token is, or was, that of a device.
    boolean hasToken(Handle handle, String tokenHash) {
        return handle.select(
                                """
                                select count(*)
                                from device
                                where token_hash = ?
                                   or next_token_hash = ?
                                """,
                                tokenHash,
                                tokenHash)
                        .mapTo(int.class)
                        .one()
                > 0;
    }

    /// Notes the token that a device goes over to, in place of one that it never used.
    void noteNext(Handle handle, DeviceId id, String tokenHash) {
        handle.execute(
                """
                update device
                set next_token_hash = ?
                where id = ?
                  and revoked_at is null
                """,
                tokenHash,
                id.value());
    }

    /// A device has gone over to its next token, and the one before it is nobody's.
    void goOver(Handle handle, DeviceId id, String tokenHash) {
        handle.execute(
                """
                update device
                set token_hash = next_token_hash,
                    next_token_hash = null
                where id = ?
                  and next_token_hash = ?
                """,
                id.value(),
                tokenHash);
    }

    /// The devices that may go over to another token, by its hash.
    Map<String, DeviceId> loadNext(Handle handle) {
        return handle.select(
                        """
                        select next_token_hash, id
                        from device
                        where revoked_at is null
                          and next_token_hash is not null
                        """)
                .reduceRows(
                        new HashMap<>(),
                        (next, row) -> {
                            next.put(
                                    row.getColumn("next_token_hash", String.class),
                                    new DeviceId(row.getColumn("id", UUID.class)));
                            return next;
                        });
    }

    /// Shuts a device out.
    ///
    /// @return whether it was let in until now
    boolean revoke(Handle handle, DeviceId id, Instant at) {
        return handle.execute(
                        """
                        update device
                        set revoked_at = ?
                        where id = ?
                          and revoked_at is null
                        """,
                        at.atOffset(ZoneOffset.UTC),
                        id.value())
                == 1;
    }

    /// Gives a device that is let in another name, something else to do, or another look.
    void update(Handle handle, Device device) {
        handle.execute(
                """
                update device
                set name = ?,
                    role = ?,
                    station_id = ?,
                    display = ?
                where id = ?
                  and revoked_at is null
                """,
                device.name(),
                device.role().name(),
                device.onlyStation().map(StationId::value).orElse(null),
                text(device.display()),
                device.id().value());
    }

    private static @Nullable String text(@Nullable DisplaySettings display) {
        return display == null ? null : Json.MAPPER.writeValueAsString(display);
    }

    /// Keeps when and where devices were heard of last.
    void update(Handle handle, Map<DeviceId, Sighting> sightings) {
        sightings.forEach(
                (device, sighting) ->
                        handle.execute(
                                """
                                update device
                                set last_seen_at = ?,
                                    address = ?,
                                    version = coalesce(?, version)
                                where id = ?
                                """,
                                sighting.at().atOffset(ZoneOffset.UTC),
                                sighting.address(),
                                sighting.version(),
                                device.value()));
    }

    /// When and where the devices that are let in were heard of last.
    Map<DeviceId, Sighting> loadSightings(Handle handle) {
        return handle.select(
                        """
                        select id, last_seen_at, address, version
                        from device
                        where revoked_at is null
                          and last_seen_at is not null
                        """)
                .reduceRows(
                        new HashMap<>(),
                        (sightings, row) -> {
                            sightings.put(
                                    new DeviceId(row.getColumn("id", UUID.class)),
                                    new Sighting(
                                            row.getColumn("last_seen_at", OffsetDateTime.class)
                                                    .toInstant(),
                                            row.getColumn("address", String.class),
                                            row.getColumn("version", String.class)));
                            return sightings;
                        });
    }

    /// The devices that are let in, by the hashes of their tokens.
    Map<String, Device> load(Handle handle) {
        return handle.select(
                        """
                        select token_hash, id, name, role, station_id, kind, display
                        from device
                        where revoked_at is null
                        """)
                .reduceRows(
                        new HashMap<>(),
                        (devices, row) -> {
                            devices.put(
                                    row.getColumn("token_hash", String.class),
                                    new Device(
                                            new DeviceId(row.getColumn("id", UUID.class)),
                                            row.getColumn("name", String.class),
                                            DeviceRole.valueOf(row.getColumn("role", String.class)),
                                            station(row.getColumn("station_id", String.class)),
                                            DeviceKind.valueOf(row.getColumn("kind", String.class)),
                                            display(row.getColumn("display", String.class))));
                            return devices;
                        });
    }

    private static @Nullable DisplaySettings display(@Nullable String text) {
        return text == null ? null : Json.MAPPER.readValue(text, DisplaySettings.class);
    }

    private static @Nullable StationId station(@Nullable String id) {
        return id == null ? null : new StationId(id);
    }
}
