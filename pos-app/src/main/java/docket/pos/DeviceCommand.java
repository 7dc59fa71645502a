package docket.pos;

import docket.model.device.DeviceId;
import docket.model.device.DeviceRole;
import docket.model.menu.StationId;
import docket.pos.admin.Ask;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The command `docket-pos device`: programs and displays that the server lets in.
@Command(
        name = "device",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            DeviceCommand.Add.class,
            DeviceCommand.Shown.class,
            DeviceCommand.Revoke.class,
            DeviceCommand.Token.class,
            DeviceCommand.Requests.class,
            DeviceCommand.Accept.class
        },
        description = "Lets programs in, and shuts devices out.")
final class DeviceCommand implements Callable<Integer> {
    @Mixin private final AdminCall call = new AdminCall();

    @Override
    public Integer call() {
        throw call.wrongUse("say what to do: add, list, revoke, token, requests or accept");
    }

    /// What a device may do that is let in.
    static final class Grant {
        @Option(names = "--role", required = true, description = "${COMPLETION-CANDIDATES}")
        private DeviceRole role = DeviceRole.BOARD;

        @Option(names = "--station", description = "The only station that it may see.")
        private @Nullable String station;

        private @Nullable StationId only() {
            return station == null ? null : new StationId(station);
        }
    }

    /// The command `docket-pos device add`.
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Lets a program in, and prints the token that it shows.")
    static final class Add implements Callable<Integer> {
        @Mixin private final AdminCall call = new AdminCall();

        @Option(names = "--name", required = true, description = "What it is called.")
        private String name = "";

        @Mixin private final Grant grant = new Grant();

        @Override
        public Integer call() throws Exception {
            return call.print(new Ask.AddDevice(name, grant.role, grant.only()));
        }
    }

    /// The command `docket-pos device list`.
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Lists what is let in: id, role, station, kind, name.")
    static final class Shown implements Callable<Integer> {
        @Mixin private final AdminCall call = new AdminCall();

        @Override
        public Integer call() throws Exception {
            return call.print(new Ask.ListDevices());
        }
    }

    /// The command `docket-pos device revoke`.
    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Shuts a device out at once.")
    static final class Revoke implements Callable<Integer> {
        @Mixin private final AdminCall call = new AdminCall();

        @Parameters(paramLabel = "ID", description = "As the list says it.")
        private UUID id = new UUID(0, 0);

        @Override
        public Integer call() throws Exception {
            return call.print(new Ask.RevokeDevice(new DeviceId(id)));
        }
    }

    /// The command `docket-pos device token`.
    @Command(
            name = "token",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Prints another token for a program; its old one ends when that is used.")
    static final class Token implements Callable<Integer> {
        @Mixin private final AdminCall call = new AdminCall();

        @Parameters(paramLabel = "ID", description = "As the list says it.")
        private UUID id = new UUID(0, 0);

        @Override
        public Integer call() throws Exception {
            return call.print(new Ask.RenewToken(new DeviceId(id)));
        }
    }

    /// The command `docket-pos device requests`.
    @Command(
            name = "requests",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Lists the devices that wait: code, address, kind, version, name.")
    static final class Requests implements Callable<Integer> {
        @Mixin private final AdminCall call = new AdminCall();

        @Override
        public Integer call() throws Exception {
            return call.print(new Ask.ListRequests());
        }
    }

    /// The command `docket-pos device accept`.
    @Command(
            name = "accept",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Lets a device in that waits, and prints its id.")
    static final class Accept implements Callable<Integer> {
        @Mixin private final AdminCall call = new AdminCall();

        @Mixin private final Grant grant = new Grant();

        @Parameters(paramLabel = "CODE", description = "As the device shows it.")
        private String code = "";

        @Override
        public Integer call() throws Exception {
            return call.print(new Ask.AcceptRequest(code, grant.role, grant.only()));
        }
    }
}
