package docket.pos.server.device;

import docket.model.device.Device;
import docket.model.device.DeviceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The devices that are let in, by the hashes of their tokens, in memory as the store has them,
/// since every request asks. A device that goes over to another token has two until it uses the
/// new one. Thread-safe.
final class KnownDevices {
    private final Map<String, Device> byToken = new ConcurrentHashMap<>();
    private final Map<String, DeviceId> byNextToken = new ConcurrentHashMap<>();

    synchronized void load(Map<String, Device> devices, Map<String, DeviceId> next) {
        byToken.putAll(devices);
        byNextToken.putAll(next);
    }

    synchronized void add(String tokenHash, Device device) {
        byToken.put(tokenHash, device);
    }

    /// Whose token it is now.
    Optional<Device> of(String tokenHash) {
        return Optional.ofNullable(byToken.get(tokenHash));
    }

    /// Whose token it will be from its first use on.
    Optional<DeviceId> awaiting(String tokenHash) {
        return Optional.ofNullable(byNextToken.get(tokenHash));
    }

    synchronized void await(DeviceId id, String tokenHash) {
        byNextToken.values().removeIf(id::equals);
        byNextToken.put(tokenHash, id);
    }

    /// The device has used its next token.
    synchronized void goOver(String tokenHash) {
        DeviceId id = byNextToken.remove(tokenHash);
        if (id != null) {
            Device device = find(id).orElseThrow();
            byToken.put(tokenHash, device);
            byToken.keySet()
                    .removeIf(hash -> !hash.equals(tokenHash) && device.equals(byToken.get(hash)));
        }
    }

    synchronized void replace(Device after) {
        byToken.replaceAll((hash, device) -> device.id().equals(after.id()) ? after : device);
    }

    synchronized void remove(DeviceId id) {
        byToken.values().removeIf(device -> device.id().equals(id));
        byNextToken.values().removeIf(id::equals);
    }

    Optional<Device> find(DeviceId id) {
        return byToken.values().stream().filter(device -> device.id().equals(id)).findFirst();
    }

    List<Device> all() {
        return byToken.values().stream().distinct().toList();
    }
}
