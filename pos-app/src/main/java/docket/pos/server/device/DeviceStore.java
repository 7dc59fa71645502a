package docket.pos.server.device;

import docket.model.device.Device;
import docket.model.device.DeviceId;
import docket.model.device.DeviceKind;
import docket.model.device.DeviceRole;
import docket.model.menu.StationId;
import java.time.Instant;
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

    /// The devices that are let in, by the hashes of their tokens.
    Map<String, Device> load(Handle handle) {
        return handle.select(
                        """
                        select token_hash, id, name, role, station_id, kind
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
                                            DeviceKind.valueOf(
                                                    row.getColumn("kind", String.class))));
                            return devices;
                        });
    }

    private static @Nullable StationId station(@Nullable String id) {
        return id == null ? null : new StationId(id);
    }
}
