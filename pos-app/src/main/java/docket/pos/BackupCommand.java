package docket.pos;

import docket.pos.admin.Ask;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The command `docket-pos backup`.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Makes a backup of everything, also while Docket runs, and checks it.")
final class BackupCommand implements Callable<Integer> {
    @Mixin private final AdminCall call = new AdminCall();

    @Option(names = "--list", description = "List the backups that there are.")
    private boolean list;

    @Override
    public Integer call() throws Exception {
        return call.print(list ? new Ask.ListBackups() : new Ask.BackUp());
    }
}
