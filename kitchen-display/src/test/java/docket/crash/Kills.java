package docket.crash;

import docket.benchmark.Packaged;
import docket.client.HttpDocketClient;
import docket.floor.Truth;
import docket.kept.Findings;
import docket.kept.Findings.Kind;
import docket.kept.Promises;
import docket.model.device.DeviceRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/// Kills a server in service again and again, and holds what it had answered and told against what
/// it has left and against what it then says. Eight tills send without a pause, three screens
/// listen. Used by one thread.
final class Kills implements AutoCloseable {
    private static final int TILLS = 8;
    private static final int SCREENS = 3;

    /// Answers after which a server is killed at the latest.
    private static final int ANSWERS = 150;

    private static final Duration LOOK = Duration.ofMillis(10);

    /// Where the server works while it makes a backup, and while it packs the store.
    private static final List<String> ROOMS = List.of("backups.making", "packing");

    /// What either takes at most before the server is killed.
    private static final int HOUSEWORK_MILLIS = 150;

    /// How many days may end: facts are forgotten after seven.
    private static final int DAYS = 6;

    /// After so long without being seen at its work, a server is asked whether that is over.
    private static final Duration MISSED = Duration.ofMillis(100);

    private final Victim victim;
    private final Copies copies;
    private final long seed;
    private final Findings findings = new Findings();
    private final Promises promises = new Promises();
    private final AtomicInteger answers = new AtomicInteger();
    private final List<Till> tills = new ArrayList<>();
    private final List<Screen> screens = new ArrayList<>();
    private final List<Duration> starts = new ArrayList<>();
    private final List<Duration> agreements = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(TILLS);
    private int days;
    private int killsInHousework;
    private HttpDocketClient truth;

    Kills(Packaged packaged, long seed)
            throws IOException, InterruptedException, ReflectiveOperationException {
        this(packaged, seed, Map.of());
    }

    /// @param environment of the server, beside that of this program
    Kills(Packaged packaged, long seed, Map<String, String> environment)
            throws IOException, InterruptedException, ReflectiveOperationException {
        this.seed = seed;
        findings.begin(promises);
        victim = new Victim(packaged, environment);
        copies = new Copies(packaged.pos(), victim.data(), packaged.work());
        victim.start();
        String counter = victim.token("a till", DeviceRole.COUNTER);
        String kitchen = victim.token("a screen", DeviceRole.KITCHEN);
        // Whoever was let in is known for good after a clean stop, whatever a server forgets.
        victim.stop();
        victim.awaitEnd();
        victim.start();
        truth = new HttpDocketClient(victim.address(), () -> counter, Clock.systemUTC());
        for (int i = 0; i < TILLS; i++) {
            tills.add(new Till(victim.address(), counter, promises, answers, new Random(seed + i)));
        }
        for (int i = 0; i < SCREENS; i++) {
            screens.add(new Screen(victim.address(), kitchen, "screen " + i, promises));
        }
    }

    /// How a server is killed.
    private interface Blow {
        /// Has the tills work, and kills the server meanwhile.
        ///
        /// @return at which moment
        String at(int number, Random lots) throws IOException, InterruptedException;
    }

    /// Kills it that many times.
    ///
    /// @param compared after so many of them the screens are compared with the server
    Findings make(int kills, int compared) throws IOException, InterruptedException {
        return make(kills, compared, (number, lots) -> kill(lots));
    }

    /// Kills it that many times while it makes a backup, or packs the store, as a day ends; less
    /// often where it was too quick to be met there before {@link #DAYS} days had ended.
    ///
    /// @param endDay ends the business day of the server
    Findings makeInHousework(int kills, Runnable endDay) throws IOException, InterruptedException {
        return make(
                Math.min(kills, DAYS),
                1,
                (number, lots) -> killIn(ROOMS.get(number % ROOMS.size()), endDay, lots));
    }

    /// How often it was killed while it made a backup, or packed the store.
    int killsInHousework() {
        return killsInHousework;
    }

    private Findings make(int kills, int compared, Blow blow)
            throws IOException, InterruptedException {
        for (int i = 0; i < kills; i++) {
            var lots = new Random(seed + 1000L * i);
            String when = "after kill %d of seed %d, %s".formatted(i, seed, blow.at(i, lots));
            findings.fault();
            findings.add(Kind.H2_ALONE, when, copies.wrongInH2(promises));
            findings.add(Kind.JOURNAL_ALONE, when, copies.wrongInJournal(promises));
            findings.add(Kind.BACKUP, when, copies.wrongInBackups());
            try {
                starts.add(victim.start());
            } catch (IllegalStateException unopened) {
                findings.add(Kind.UNOPENED, when, List.of(unopened.toString()));
                return findings;
            }
            if (i % compared == 0 || i == kills - 1) {
                compare(when);
            }
        }
        victim.stop();
        victim.awaitEnd();
        findings.add(Kind.LOST, "at the end", copies.wrongInH2(promises));
        return findings;
    }

    /// Has the tills work, and kills the server at a moment of its work, its stopping or its next
    /// start.
    ///
    /// @return which it was
    private String kill(Random lots) throws IOException, InterruptedException {
        List<? extends Future<?>> working = workForAWhile(lots);
        int kind = lots.nextInt(10);
        if (kind == 0) {
            victim.stop();
            TimeUnit.MILLISECONDS.sleep(lots.nextInt(400));
        }
        victim.kill();
        working.forEach(Kills::join);
        if (kind == 1) {
            victim.begin();
            TimeUnit.MILLISECONDS.sleep(lots.nextInt(slowestStart()));
            victim.kill();
        }
        return switch (kind) {
            case 0 -> "while it stopped";
            case 1 -> "and while it started again";
            default -> "in service";
        };
    }

    private List<? extends Future<?>> workForAWhile(Random lots) throws InterruptedException {
        int moment = answers.get() + 1 + lots.nextInt(ANSWERS);
        List<? extends Future<?>> working =
                tills.stream()
                        .map(till -> threads.submit(() -> till.work(victim::isEnding)))
                        .toList();
        while (answers.get() < moment && working.stream().noneMatch(Future::isDone)) {
            TimeUnit.MICROSECONDS.sleep(lots.nextInt(2_000));
        }
        return working;
    }

    /// Kills the server once it works in that room, or in service where no day is left.
    private String killIn(String room, Runnable endDay, Random lots)
            throws IOException, InterruptedException {
        List<? extends Future<?>> working = workForAWhile(lots);
        boolean isMet = meetIn(victim.data().resolve(room), endDay);
        if (isMet) {
            TimeUnit.MILLISECONDS.sleep(lots.nextInt(HOUSEWORK_MILLIS));
            killsInHousework++;
        }
        victim.kill();
        working.forEach(Kills::join);
        return isMet ? "in " + room : "in service";
    }

    /// Has days end until the server is seen in that room; the work on one may be over before
    /// anybody looks.
    private boolean meetIn(Path room, Runnable endDay) throws IOException, InterruptedException {
        while (days < DAYS) {
            days++;
            int packed = Packaged.packs(victim.data());
            endDay.run();
            do {
                if (isSeen(room)) {
                    return true;
                }
            } while (Packaged.packs(victim.data()) == packed);
        }
        return false;
    }

    private static boolean isSeen(Path room) throws InterruptedException {
        long from = System.nanoTime();
        while (System.nanoTime() - from < MISSED.toNanos()) {
            if (Files.exists(room)) {
                return true;
            }
            TimeUnit.MICROSECONDS.sleep(200);
        }
        return false;
    }

    private int slowestStart() {
        return 1 + starts.stream().mapToInt(start -> (int) start.toMillis()).max().orElse(1000);
    }

    private static void join(Future<?> till) {
        try {
            till.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("a till failed though the server was there", e);
        }
    }

    /// Sends again what was not answered, and waits until every screen shows what the server says.
    private void compare(String when) {
        long from = System.nanoTime();
        tills.forEach(Till::sendAgain);
        Truth now = Truth.of(truth);
        try {
            Awaitility.await()
                    .pollInterval(LOOK)
                    .until(() -> screens.stream().allMatch(screen -> screen.shows(now)));
            agreements.add(Duration.ofNanos(System.nanoTime() - from));
        } catch (ConditionTimeoutException e) {
            findings.add(Kind.SCREEN, when, List.of("not what the server has at " + now.seq()));
        }
        screens.forEach(screen -> findings.add(Kind.SCREEN, when, screen.wrong()));
    }

    /// How long starts took, and how long it took until all screens had caught up.
    String times() {
        return "ready after %s, screens in step after another %s"
                .formatted(text(starts), text(agreements));
    }

    private static String text(List<Duration> times) {
        List<Long> sorted = times.stream().map(Duration::toMillis).sorted().toList();
        return sorted.isEmpty()
                ? "?"
                : "%d ms (median), %d ms (longest)"
                        .formatted(sorted.get(sorted.size() / 2), sorted.getLast());
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        tills.forEach(Till::close);
        screens.forEach(Screen::close);
        truth.close();
        victim.close();
        copies.close();
    }
}
