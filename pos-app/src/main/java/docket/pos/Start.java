package docket.pos;

import docket.pos.admin.Ask;
import docket.pos.config.PosSettings;
import docket.pos.config.SettingsException;
import docket.pos.counter.start.Hindrance;
import docket.pos.server.archive.BadBackup;
import docket.pos.server.db.DataFolder;
import docket.pos.server.db.Database;
import docket.pos.server.db.StoreFailure;
import docket.pos.server.tls.CertificateFailure;
import docket.time.SteadyClock;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.ToIntFunction;

/// Starts what the settings say and stays until it is told to stop.
final class Start {
    private final PosSettings settings;
    private final boolean sample;
    private final PrintWriter out;

    Start(PosSettings settings, boolean sample, PrintWriter out) {
        this.settings = settings;
        this.sample = sample;
        this.out = out;
    }

    /// Serves without a window until the process is told to end.
    ///
    /// @param wanted whether that was asked for, or there is just no screen
    void headless(boolean wanted) throws BindException {
        if (settings.role() instanceof PosSettings.Role.Join) {
            throw new SettingsException(
                    "A joined counter is a window and nothing else: start it on a PC with a screen.");
        }
        var stopped = new CountDownLatch(1);
        PosWiring wiring = serve();
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .name("stop")
                                .unstarted(
                                        () -> {
                                            wiring.close();
                                            stopped.countDown();
                                        }));
        if (wiring.isUnowned()) {
            out.println(
                    "Nobody works here yet: start docket-pos once with a window to set the shop up."
                            + " Programs are let in by docket-pos device add.");
        }
        if (!wanted) {
            out.println(
                    "There is no display here, so Docket serves without a window. To see it, run"
                            + " docket-pos with role=join, or docket-kitchen --server "
                            + wiring.address()
                            + ", where a screen is.");
        }
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Opens the counter's window, with the server in the same process unless it joins another, and
    /// returns when the window is closed.
    ///
    /// @param failed told what keeps it from starting, before the window tells it too
    /// @return what the program ends with
    int window(ToIntFunction<Exception> failed) throws IOException {
        var app = new PosApp(settings);
        if (settings.role() instanceof PosSettings.Role.Join join) {
            app.join(join.server());
            return 0;
        }
        PosWiring served;
        try {
            served = serve();
        } catch (RuntimeException e) {
            if (e instanceof StoreFailure no && no.kind() == StoreFailure.Kind.IN_USE) {
                // Its window is there already.
                throw e;
            }
            int code = failed.applyAsInt(e);
            app.tellWhyNot(hindrance(e), String.valueOf(e.getMessage()));
            return code;
        }
        try (PosWiring wiring = served) {
            app.show(URI.create(wiring.address()), wiring.ownWindow());
            return 0;
        }
    }

    private static Hindrance hindrance(RuntimeException why) {
        return switch (why) {
            case StoreFailure no ->
                    switch (no.kind()) {
                        case IN_USE, HELD -> Hindrance.HELD;
                        case FOLDER -> Hindrance.FOLDER;
                        case DISK -> Hindrance.DISK;
                        case BROKEN -> Hindrance.BROKEN;
                        case NEWER -> Hindrance.NEWER;
                        case NO_ROOM -> Hindrance.NO_ROOM;
                    };
            case CertificateFailure no -> Hindrance.CERTIFICATE;
            default -> Hindrance.OTHER;
        };
    }

    /// Opens the store where no server runs, does what is asked, and closes it again.
    ///
    /// @return what to print
    static List<String> ask(PosSettings settings, Ask ask) {
        try (var wiring =
                new PosWiring(settings, Version.text(), SteadyClock.steadying(Clock.systemUTC()))) {
            return ask.answeredBy(wiring.administration());
        }
    }

    /// Puts a backup in the place of the store where no server runs, and brings it up to date.
    ///
    /// @param isAlone whether the journal is left out
    /// @return what happened, as one sentence
    static Optional<String> restore(PosSettings settings, Path backup, boolean isAlone)
            throws IOException {
        Clock clock = Clock.systemUTC();
        try (var folder = DataFolder.take(settings.server().dataFolder())) {
            Database.restore(folder, backup, isAlone, Version.text(), clock);
        } catch (BadBackup no) {
            throw new SettingsException(String.valueOf(no.getMessage()));
        }
        try (var wiring = new PosWiring(settings, Version.text(), clock)) {
            return wiring.recovery();
        }
    }

    private PosWiring serve() throws BindException {
        var wiring =
                new PosWiring(settings, Version.text(), SteadyClock.steadying(Clock.systemUTC()));
        try {
            if (settings.practice() != null) {
                wiring.fillForPractice(settings.practice().real());
            } else if (sample) {
                wiring.fillWithSample();
            }
            wiring.serve();
        } catch (BindException | RuntimeException e) {
            wiring.close();
            throw e;
        }
        wiring.recovery().ifPresent(out::println);
        out.println(
                (settings.practice() == null ? "Docket serves on " : "Docket practises on ")
                        + wiring.address());
        return wiring;
    }
}
