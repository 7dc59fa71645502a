package docket.wire.device;

import docket.model.device.Device;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A device that the server lets in, and how it is with it.
///
/// @param online whether it follows the feed right now
/// @param lastSeenAt when it last called; null: not since it was let in
/// @param address where it last called from; null: nowhere yet
/// @param version of its program; null where it never said
public record DeviceStatus(
        Device device,
        boolean online,
        @Nullable Instant lastSeenAt,
        @Nullable String address,
        @Nullable String version) {}
