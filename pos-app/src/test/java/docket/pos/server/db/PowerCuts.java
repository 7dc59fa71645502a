package docket.pos.server.db;

import docket.kept.Findings;
import docket.kept.Findings.Kind;
import docket.kept.Holdings;
import docket.model.Refusal;
import docket.pos.server.db.power.PowerDisk;
import docket.pos.server.db.power.Survival;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;

/// Cuts the power of a restaurant in service again and again, at random moments, also while it
/// starts or is set up; each time it goes on with what its disk has left. After each cut H2's file
/// and the journal are looked at by themselves too, because each would heal the other. Used by one
/// thread.
final class PowerCuts {
    /// After so many cuts another restaurant begins, so that files stay small and setting up is cut
    /// into as well.
    private static final int EVENING = 20;

    /// Operations of the disk after which the power goes at the latest.
    private static final int OPERATIONS = 150;

    /// Commits after which the file is tidied: so few that it happens before most of the cuts.
    private static final int TIDIED = 2;

    /// What the program ends with where something was wrong.
    static final int WRONG = 3;

    private final Path folder;
    private final Setting setting;
    private final long seed;
    private final Findings findings = new Findings();
    private Clients clients;
    private final Path flushed;
    private Path store;
    private boolean broken;

    /// What the store makes of a commit, and what the disk makes of that.
    enum Setting {
        /// As Docket is, with space used again after half a second, in which a short evening would
        /// not come to using any again otherwise. H2 takes it that the disk has flushed what it
        /// was told to by then: with less than a busy machine takes for that, it writes over what
        /// it still needs.
        FULL(Durability.FULL.settings() + ";RETENTION_TIME=500", Durability.FULL.flush(), ""),

        /// As H2 is by itself.
        H2_USUAL(";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0", "commit", ""),

        /// A disk that says of the journal that it has it when it has not.
        LYING_JOURNAL(FULL.settings, FULL.flush, ".jsonl"),

        /// The same of everything.
        LYING(FULL.settings, FULL.flush, "");

        private final String settings;
        private final String flush;
        private final String liesAbout;

        Setting(String settings, String flush, String liesAbout) {
            this.settings = settings;
            this.flush = flush;
            this.liesAbout = liesAbout;
        }

        Durability on(PowerDisk disk) {
            if (this == LYING || this == LYING_JOURNAL) {
                disk.lieAbout(file -> file.toString().endsWith(liesAbout));
            }
            return new Durability(PowerDisk.FILES, settings, flush, disk::open, TIDIED);
        }
    }

    PowerCuts(Path folder, Setting setting, long seed) {
        this.folder = folder;
        this.setting = setting;
        this.seed = seed;
        clients = new Clients(seed);
        store = folder.resolve("restaurant");
        flushed = folder.resolve("flushed");
    }

    /// Makes that many cuts.
    Findings make(int cuts) throws IOException {
        try {
            for (int i = 0; i < cuts; i++) {
                if (i % EVENING == 0) {
                    begin(i);
                } else if (broken) {
                    begin(i);
                    setUp();
                }
                String when = cut(i);
                findings.fault();
                look(when);
            }
            return findings;
        } finally {
            clients.close();
        }
    }

    private void begin(int number) throws IOException {
        clients.close();
        clients = new Clients(seed + 1000L * number);
        findings.begin(clients.promises());
        delete(store);
        store = Files.createDirectories(folder.resolve("restaurant-" + number));
        broken = false;
    }

    /// Nothing is answered by a restaurant that is not set up yet; one in place of a broken one
    /// comes to be cut in service.
    private void setUp() {
        new SmallRestaurant(store, Durability.FULL).close();
    }

    /// Opens the store, has the clients work, and leaves what the disk has after the cut.
    private String cut(int number) throws IOException {
        var lots = new Random(seed + number);
        Survival survival = Survival.of(number);
        Path left = folder.resolve("left-" + number);
        try (PowerDisk disk = PowerDisk.under(store)) {
            disk.cutAt(1 + lots.nextInt(OPERATIONS));
            try (var restaurant = new SmallRestaurant(store, setting.on(disk))) {
                clients.work(restaurant, disk::isOff);
            } catch (StoreFailure | JdbiException | Refusal e) {
                if (!disk.isOff()) {
                    throw e;
                }
            }
            delete(flushed);
            disk.restore(flushed, Survival.NOTHING, lots);
            disk.restore(left, survival, lots);
        }
        delete(store);
        store = left;
        return "after cut %d by seed %d, which %s of what was not flushed survived"
                .formatted(number, seed, survival);
    }

    /// Looks at what is left: each copy by itself, then both as the next start finds them.
    private void look(String when) throws IOException {
        List<String> wrong = wrongInH2(store);
        if (!wrong.isEmpty() && wrongInH2(flushed).isEmpty()) {
            findings.add(Kind.H2_UNFLUSHED, when, wrong);
        } else {
            add(Kind.H2_ALONE, when, wrong);
        }
        add(Kind.JOURNAL_ALONE, when, wrongInJournal());
        try (PowerDisk disk = PowerDisk.under(store);
                var restaurant = new SmallRestaurant(store, setting.on(disk))) {
            Holdings all = restaurant.holdings();
            add(Kind.LOST, when, all.lost(clients.promises()));
            add(Kind.LOST, when, all.lostDevices(clients.promises()));
            add(Kind.TORN, when, all.tornRows());
        } catch (StoreFailure | JdbiException | Refusal e) {
            add(Kind.UNOPENED, when, List.of(e.toString()));
        }
    }

    private void add(Kind kind, String when, List<String> what) {
        findings.add(kind, when, what);
        broken |= !what.isEmpty();
    }

    private List<String> wrongInH2(Path left) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("h2"));
        Path secretFile = left.resolve("writer.secret");
        try {
            if (!Files.exists(secretFile)) {
                return clients.promises().answered().isEmpty() ? List.of() : List.of("no store");
            }
            Files.copy(left.resolve("docket.mv.db"), copy.resolve("docket.mv.db"));
            String secret = Files.readString(secretFile);
            String url = "jdbc:h2:file:" + copy.resolve("docket") + Durability.FULL.settings();
            try (Connection h2 = DriverManager.getConnection(url, "WRITER", secret)) {
                Holdings rows = Holdings.of(h2);
                return Stream.of(
                                rows.lost(clients.promises()),
                                rows.lostDevices(clients.promises()),
                                rows.tornRows())
                        .flatMap(List::stream)
                        .toList();
            } catch (SQLException | IllegalStateException e) {
                return List.of(e.toString());
            }
        } finally {
            delete(copy);
        }
    }

    private List<String> wrongInJournal() throws IOException {
        Holdings lines = Holdings.ofJournal(store.resolve("journal"));
        return Stream.of(lines.lost(clients.promises()), lines.torn())
                .flatMap(List::stream)
                .toList();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /// Makes cuts in a program of its own, so that it can run on another H2.
    ///
    /// @param arguments the folder, the setting, the seed, how many
    public static void main(String[] arguments) throws IOException {
        var cuts =
                new PowerCuts(
                        Path.of(arguments[0]),
                        Setting.valueOf(arguments[1]),
                        Long.parseLong(arguments[2]));
        Findings findings = cuts.make(Integer.parseInt(arguments[3]));
        System.out.println(findings);
        System.exit(findings.isEmpty() ? 0 : WRONG);
    }
}
