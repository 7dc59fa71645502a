package docket.pos;

import docket.pos.admin.Ask;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The command `docket-pos audit`: the log of who did what.
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {AuditCommand.Verify.class, AuditCommand.Export.class},
        description = "Checks the log of who did what, and writes it out.")
final class AuditCommand implements Callable<Integer> {
    @Mixin private final AdminCall call = new AdminCall();

    @Override
    public Integer call() {
        throw call.wrongUse("say what to do: verify or export");
    }

    /// The command `docket-pos audit verify`.
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Checks that no entry was changed or taken out.")
    static final class Verify implements Callable<Integer> {
        @Mixin private final AdminCall call = new AdminCall();

        @Override
        public Integer call() throws Exception {
            return call.print(new Ask.VerifyAudit());
        }
    }

    /// The command `docket-pos audit export`.
    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Writes every entry as a line of JSON.")
    static final class Export implements Callable<Integer> {
        @Mixin private final AdminCall call = new AdminCall();

        @Override
        public Integer call() throws Exception {
            return call.print(new Ask.ExportAudit());
        }
    }
}
