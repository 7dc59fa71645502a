package docket.pos;

import docket.model.staff.Pin;
import docket.pos.admin.Ask;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// The command `docket-pos staff`: the owner's way back in, for whoever holds the counter PC.
@Command(
        name = "staff",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            StaffCommand.Shown.class,
            StaffCommand.Unlock.class,
            StaffCommand.ChangePin.class,
            StaffCommand.Keys.class
        },
        description = "Lists who works here, and lets them in again.")
final class StaffCommand implements Callable<Integer> {
    @Mixin private final AdminCall call = new AdminCall();

    @Override
    public Integer call() {
        throw call.wrongUse("say what to do: list, unlock, pin or keys");
    }

    /// The command `docket-pos staff list`.
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Lists who works here: role, name.")
    static final class Shown implements Callable<Integer> {
        @Mixin private final AdminCall call = new AdminCall();

        @Override
        public Integer call() throws Exception {
            return call.print(new Ask.ListStaff());
        }
    }

    /// The command `docket-pos staff unlock`.
    @Command(
            name = "unlock",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Lets somebody try at once again, after too many wrong PINs.")
    static final class Unlock implements Callable<Integer> {
        @Mixin private final AdminCall call = new AdminCall();

        @Parameters(paramLabel = "NAME", description = "As the list says it.")
        private String name = "";

        @Override
        public Integer call() throws Exception {
            return call.print(new Ask.UnlockPerson(name));
        }
    }

    /// The command `docket-pos staff pin`. The PIN is read from the terminal, or where there is
    /// none from the first line of standard input: arguments are seen by everybody on the machine.
    @Command(
            name = "pin",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Gives somebody a new PIN, which it asks for.")
    static final class ChangePin implements Callable<Integer> {
        @Mixin private final AdminCall call = new AdminCall();

        @Parameters(paramLabel = "NAME", description = "As the list says it.")
        private String name = "";

        @Override
        public Integer call() throws Exception {
            @Nullable String digits = read();
            if (digits == null || !Pin.isOne(digits.strip())) {
                throw call.wrongUse(
                        "a PIN has %d to %d digits".formatted(Pin.SHORTEST, Pin.LONGEST));
            }
            return call.print(new Ask.ChangePin(name, new Pin(digits.strip())));
        }

        @SuppressWarnings("SystemConsoleNull") // a runtime without the terminal's module has none
        private @Nullable String read() throws IOException {
            Console terminal = System.console();
            if (terminal != null && terminal.isTerminal()) {
                char[] typed = terminal.readPassword("New PIN for %s: ", name);
                return typed == null ? null : new String(typed);
            }
            return new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()))
                    .readLine();
        }
    }

    /// The command `docket-pos staff keys`.
    @Command(
            name = "keys",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Makes a new key for sessions; everybody has to sign in again.")
    static final class Keys implements Callable<Integer> {
        @Mixin private final AdminCall call = new AdminCall();

        @Override
        public Integer call() throws Exception {
            return call.print(new Ask.RenewSessionKey());
        }
    }
}
