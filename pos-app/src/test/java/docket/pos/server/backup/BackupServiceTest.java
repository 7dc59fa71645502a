package docket.pos.server.backup;

import static org.assertj.core.api.Assertions.assertThat;

import docket.Reliability;
import docket.client.HttpDocketClient;
import docket.model.MovableClock;
import docket.model.order.Order;
import docket.pos.CommandLines;
import docket.pos.RunningServer;
import docket.pos.server.archive.Archive;
import docket.pos.server.archive.BackupKind;
import docket.pos.server.archive.Manifest;
import docket.pos.server.archive.Shelf;
import docket.pos.server.db.Rows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups of a store that is in use.
final class BackupServiceTest {
    private static final int GUESTS = 4;

    /// Orders that are placed before a backup begins, at least, and while it is made.
    private static final int BEFORE = 6;
    private static final int MEANWHILE = 10;

    @TempDir Path folder = Path.of("");

    @Test
    void oneThatWasTakenUnderLoadHoldsAllThatWasAnsweredBeforeItBegan() throws Exception {
        List<Order> answered = new CopyOnWriteArrayList<>();
        var wanted = new Semaphore(0);
        var goOn = new AtomicBoolean(true);
        try (RunningServer server = RunningServer.on(folder);
                HttpDocketClient client = server.client();
                var guests = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < GUESTS; i++) {
                var unused =
                        guests.submit(
                                () -> {
                                    wanted.acquireUninterruptibly();
                                    while (goOn.get()) {
                                        answered.add(place(client));
                                        wanted.acquireUninterruptibly();
                                    }
                                });
            }
            var taken = new ArrayList<Path>();
            try {
                for (int i = 0; i < Reliability.of(3, 100); i++) {
                    int already = answered.size();
                    wanted.release(BEFORE + MEANWHILE);
                    Awaitility.await().until(() -> answered.size() >= already + BEFORE);
                    List<Order> before = List.copyOf(answered);

                    Path backup = server.backups().backUpNow().file();

                    taken.add(backup);
                    Manifest manifest = Archive.manifest(backup);
                    assertThat(manifest.seq()).isGreaterThanOrEqualTo(before.size());
                    assertThat(restored(backup, i)).containsAll(ids(before));
                }
            } finally {
                goOn.set(false);
                wanted.release(GUESTS);
            }
            assertThat(taken).doesNotHaveDuplicates();
        }
    }

    /// The ids of the orders of a backup that is restored on another PC.
    private Set<String> restored(Path backup, int n) throws Exception {
        Path other = Files.createDirectories(folder.resolve("other" + n));
        assertThat(CommandLines.run("restore", backup.toString(), "--data", other.toString()).err())
                .isEmpty();
        return Rows.of(other).getOrDefault("ORDERS", List.of()).stream()
                .map(row -> row.substring(0, row.indexOf(' ')))
                .collect(Collectors.toSet());
    }

    private static List<String> ids(List<Order> orders) {
        return orders.stream().map(order -> order.id().value().toString()).toList();
    }

    @Test
    void onlyItsOwnerCanReadOneAndWhoWasLetInIsLetInByTheRestoredServer() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        String token;
        Path backup;
        try (RunningServer server = RunningServer.on(folder)) {
            token = server.token();
            backup = server.backups().backUpNow().file();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");

        var end = CommandLines.run("restore", backup.toString(), "--data", other.toString());

        assertThat(end.err()).isEmpty();
        assertThat(end.out()).startsWith("The backup of ").contains("was restored");
        try (RunningServer server = RunningServer.on(other);
                var client =
                        new HttpDocketClient(server.address(), () -> token, Clock.systemUTC())) {
            assertThat(client.menu().items()).isNotEmpty();
        }
    }

    @Test
    void oneIsMadeEachHourInWhichSomethingHappenedAndAtTheEndOfTheDay() throws Exception {
        var clock = new MovableClock(Instant.parse("2026-11-20T10:00:00Z"));
        try (RunningServer server = RunningServer.on(folder, 0, Map.of(), clock);
                HttpDocketClient client = server.client()) {
            place(client);
            looked(server, 1);

            clock.move(Duration.ofMinutes(59));
            place(client);
            looked(server, 1);
            clock.move(Duration.ofMinutes(2));
            looked(server, 2);
            clock.move(Duration.ofHours(2));
            looked(server, 2);
            place(client);
            looked(server, 3);
            clock.move(Duration.ofHours(24));
            looked(server, 4);

            assertThat(server.backups().list())
                    .extracting(Shelf.Kept::kind)
                    .containsExactly(
                            BackupKind.DAY,
                            BackupKind.HOURLY,
                            BackupKind.HOURLY,
                            BackupKind.HOURLY);
        }
    }

    @Test
    void aPcThatIsOffAtNightHasItsDayEndAtTheNextStart() throws Exception {
        var clock = new MovableClock(Instant.parse("2026-11-20T10:00:00Z"));
        try (RunningServer server = RunningServer.on(folder, 0, Map.of(), clock);
                HttpDocketClient client = server.client()) {
            place(client);
            looked(server, 1);
        }

        clock.move(Duration.ofHours(24));
        try (RunningServer server = RunningServer.on(folder, 0, Map.of(), clock)) {
            looked(server, 2);
            looked(server, 2);
            assertThat(server.backups().list().getFirst().kind()).isEqualTo(BackupKind.DAY);
        }

        clock.move(Duration.ofHours(24));
        try (RunningServer dayOff = RunningServer.on(folder, 0, Map.of(), clock)) {
            looked(dayOff, 2);
        }
    }

    @Test
    void aDayWhoseBackupFailsHasItOnceItWorks() throws Exception {
        var clock = new MovableClock(Instant.parse("2026-11-20T10:00:00Z"));
        try (RunningServer server = RunningServer.on(folder, 0, Map.of(), clock);
                HttpDocketClient client = server.client()) {
            place(client);
            looked(server, 1);
            clock.move(Duration.ofHours(24));

            Path inItsWay = inTheWayOfADay(server, clock);
            looked(server, 2);
            Files.delete(inItsWay);
            Files.delete(inItsWay.getParent());
            looked(server, 1);
            clock.move(Duration.ofMinutes(11));
            looked(server, 2);

            assertThat(server.backups().list().getFirst().kind()).isEqualTo(BackupKind.DAY);
        }
    }

    /// A folder where the day's backup would lie, which it cannot replace.
    private Path inTheWayOfADay(RunningServer server, Clock clock) throws Exception {
        Path first = server.backups().list().getFirst().file();
        String owner = first.getFileName().toString().split("-", 3)[1];
        Path day =
                new Shelf(folder.resolve("backups"), owner).fresh(BackupKind.DAY, clock.instant());
        return Files.createFile(Files.createDirectory(day).resolve("not-empty"));
    }

    private static void looked(RunningServer server, int many) {
        server.backups().look();
        server.backups().settle();
        assertThat(server.backups().list()).hasSize(many);
    }

    @Test
    void aSecondFolderMayBeAbsentAndGetsAllOfThemOnceItIsThere() throws Exception {
        Path stick = folder.resolve("stick");
        try (RunningServer server =
                RunningServer.on(folder, 0, Map.of("backup.folder", stick.toString()))) {
            Path made = server.backups().backUpNow().file();
            server.backups().settle();
            assertThat(server.backups().state().unreached())
                    .isEqualTo("The second folder %s is not there.".formatted(stick));

            Files.createDirectory(stick);
            server.backups().look();
            server.backups().settle();

            assertThat(server.backups().state().unreached()).isNull();
            assertThat(stick.resolve(made.getFileName())).hasSameBinaryContentAs(made);
        }
    }

    private static Order place(HttpDocketClient client) {
        return client.place(
                RunningServer.freshOrder(),
                RunningServer.takeaway(RunningServer.line("americano", 2)));
    }
}
