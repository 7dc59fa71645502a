package docket.wire.device;

import java.util.List;

/// What `GET /api/devices` answers: the devices that the server lets in, by name.
public record DevicePage(List<DeviceStatus> devices) {
    public DevicePage {
        devices = List.copyOf(devices);
    }
}
