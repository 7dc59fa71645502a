package docket.pos.admin;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import docket.model.device.Device;
import docket.model.device.DeviceId;
import docket.model.device.DeviceKind;
import docket.model.device.DeviceRole;
import docket.model.menu.StationId;
import docket.pos.server.device.NewDevice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the command line asks of a server. Each knows how it is answered: by lines to print.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Ask {
    /// Does what is asked.
    ///
    /// @return what to print
    /// @throws docket.model.Refusal if it cannot be done
    List<String> answeredBy(Administration server);

    /// Lets a program in; the answer is its token.
    @JsonTypeName("device-add")
    record AddDevice(String name, DeviceRole role, @Nullable StationId station) implements Ask {
        @Override
        public List<String> answeredBy(Administration server) {
            return List.of(
                    server.devices().add(new NewDevice(name, role, station, DeviceKind.PROGRAM)));
        }
    }

    /// Lists the devices that are let in: id, role, station or `all`, kind, name.
    @JsonTypeName("device-list")
    record ListDevices() implements Ask {
        @Override
        public List<String> answeredBy(Administration server) {
            return server.devices().devices().stream().map(ListDevices::line).toList();
        }

        private static String line(Device device) {
            return "%s  %-7s  %-8s  %-7s  %s"
                    .formatted(
                            device.id().value(),
                            device.role(),
                            device.onlyStation().map(StationId::value).orElse("all"),
                            device.kind(),
                            device.name());
        }
    }

    /// Shuts a device out.
    @JsonTypeName("device-revoke")
    record RevokeDevice(DeviceId id) implements Ask {
        @Override
        public List<String> answeredBy(Administration server) {
            server.devices().revoke(id);
            return List.of();
        }
    }
}
