package docket.pos;

import docket.pos.config.PosSettings;
import docket.pos.config.SettingsException;
import docket.pos.server.db.DataFolder;
import docket.pos.server.tls.ServerIdentity;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The commands about the certificate that the server shows on the network.
@Command(
        name = "certificate",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "show|renew",
        description = "The certificate that the server shows to stations on the network.")
final class CertificateCommand implements Runnable {
    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init")
    CertificateCommand() {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Say who the server is and what stations pin.")
    void show(@Mixin SettingsOptions options) {
        PosSettings settings = PosSettings.read(options.properties());
        requireNetwork(settings);
        Path folder = settings.server().dataFolder();
        if (!Files.exists(folder.resolve("tls"))) {
            throw new SettingsException(
                    "There is no server's certificate in %s yet: start Docket there once."
                            .formatted(folder));
        }
        LogFolder.prepare(folder);
        PrintWriter out = spec.commandLine().getOut();
        ServerIdentity identity = IdentityWiring.open(settings.server());
        out.println("server       " + identity.id());
        out.println("fingerprint  " + identity.fingerprint());
        out.println("names        " + String.join(", ", identity.names()));
        out.println("until        " + identity.end());
    }

    @Command(
            name = "renew",
            mixinStandardHelpOptions = true,
            description = {
                "Make another certificate authority, for when the old one may be in other hands.",
                "Every station has to be paired again."
            })
    void renew(@Mixin SettingsOptions options) {
        PosSettings settings = PosSettings.read(options.properties());
        requireNetwork(settings);
        LogFolder.prepare(settings.server().dataFolder());
        // Whoever owns the folder is the only one to change it.
        try (var folder = DataFolder.take(settings.server().dataFolder())) {
            IdentityWiring.renew(settings.server());
            spec.commandLine()
                    .getOut()
                    .println(
                            "The server in %s shows another certificate from its next start on: pair the stations again."
                                    .formatted(folder.root()));
        }
    }

    private static void requireNetwork(PosSettings settings) {
        if (settings.server().lan() == null) {
            throw new SettingsException(
                    "The server is not on the network: take server.lan=off out of the settings.");
        }
    }
}
