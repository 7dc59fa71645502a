package docket.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import docket.Reliability;
import docket.benchmark.Figures;
import docket.benchmark.Packaged;
import docket.client.HttpDocketClient;
import docket.crash.Doctored;
import docket.floor.Truth;
import docket.kept.Holdings;
import docket.kept.Promises;
import docket.model.device.DeviceRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Twelve hours of a busy restaurant in as many minutes as `-Dreliability.soak=` says, against the
/// packaged server with its own launcher. Runs after the build has packaged the programs.
@EnabledOnOs(OS.LINUX)
final class LongService {
    private static final Logger LOG = LoggerFactory.getLogger(LongService.class);

    private static final Path POS = Path.of("../pos-app/target/docket-pos");
    private static final Path WORK = Path.of("target/soak");

    private static final int HOURS = 12;
    private static final int STATIONS = 20;

    /// In the afternoon, so that the business day ends, at five, before the service does.
    private static final Instant OPENS = Instant.parse("2026-11-20T18:00:00Z");

    private static final Duration FORGOTTEN = Duration.ofDays(9);

    /// How much more the second half may take than the first.
    private static final double GROWTH = 1.10;

    /// Threads and files that come and go with requests and connections.
    private static final int PLAY = 12;

    /// What takes longer is told; one in a hundred may, on a machine that has else to do.
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final int BYTES_AN_ORDER = 3 * 1024;
    private static final long LOG_BYTES = 4L << 20;

    /// What the store's file may take at any time of the day.
    private static final long STORE_BYTES = 200L << 20;

    private final Promises promises = new Promises();
    private final List<Gauge> gauges = new ArrayList<>();

    @Test
    void takesNoMoreAtItsEndThanAtItsBeginning() throws Exception {
        Duration length = Duration.ofMinutes(Long.getLong("reliability.soak", 0));
        assumeTrue(length.isPositive(), "-Dreliability.soak= says how many minutes it may take");
        assumeTrue(Files.isExecutable(POS.resolve("bin/docket-pos")), "mvn package comes first");
        Path work = WORK.toAbsolutePath();
        var packaged =
                new Packaged(
                        Doctored.withClock(POS.toAbsolutePath(), QuickClock.class, work),
                        POS.toAbsolutePath(),
                        work);
        Path data = packaged.store();
        Duration hour = length.dividedBy(HOURS);
        try (var server = packaged.counter(data, false, clock(OPENS, hour))) {
            server.awaitHealthy();
            serve(server, hour);
        }
        keptAllThatWasPromised(data);
        staysLevel();
        packsWhatIsKept(packaged, data);
    }

    private static Map<String, String> clock(Instant begin, Duration hour) {
        return Map.of(
                "JDK_JAVA_OPTIONS",
                "-Duser.timezone=UTC -D%s=%s -D%s=%d"
                        .formatted(QuickClock.BEGIN, begin, QuickClock.HOUR, hour.toSeconds()));
    }

    private void serve(Packaged.Program server, Duration hour) throws Exception {
        String counter = server.token("a counter", DeviceRole.COUNTER);
        String kitchen = server.token("a screen", DeviceRole.KITCHEN);
        int speed = Math.toIntExact(Duration.ofHours(1).dividedBy(hour));
        // The last guests take an hour and a half to eat.
        Duration evening = Duration.ofHours(HOURS).minusMinutes(90);
        try (var stations = new Stations(STATIONS, server.server(), kitchen, promises);
                var crew =
                        new Crew(
                                server.server(),
                                counter,
                                promises,
                                Reliability.seed(),
                                speed,
                                evening);
                var asking =
                        new HttpDocketClient(server.server(), () -> counter, Clock.systemUTC())) {
            for (int i = 1; i <= HOURS; i++) {
                Instant end = Instant.now().plus(hour);
                while (Instant.now().isBefore(end)) {
                    stations.pullNext();
                    TimeUnit.SECONDS.sleep(1);
                    crew.requireAtWork();
                }
                gauges.add(Gauge.read(server, i));
                LOG.info("{}", gauges.getLast());
            }
            LOG.info("{}; {}; {} cables pulled", crew.end(), crew.told(), stations.pulls());
            stations.plugAllIn();
            Truth truth = Truth.of(asking);
            Awaitility.await().untilAsserted(() -> assertThat(stations.show(truth)).isTrue());
            assertThat(stations.wrong()).isEmpty();
            assertThat(crew.recalls()).isPositive();
            Figures times = Figures.of(crew.timed().nanos());
            LOG.info("Requests: {}", times.text());
            crew.timed().longerThan(LONGEST).forEach(call -> LOG.info("Slow: {}", call));
            assertThat(times.at(0.99)).as(times.text()).isLessThan((double) LONGEST.toMillis());
        }
    }

    private void keptAllThatWasPromised(Path data) throws Exception {
        try (Connection store = open(data)) {
            Holdings rows = Holdings.of(store);
            assertThat(rows.lost(promises)).isEmpty();
            assertThat(rows.tornRows()).isEmpty();
        }
        Holdings lines = Holdings.ofJournal(data.resolve("journal"));
        assertThat(lines.lost(promises)).isEmpty();
        assertThat(lines.torn()).isEmpty();
        try (Stream<Path> backups = Files.list(data.resolve("backups"))) {
            List<String> names = backups.map(file -> file.getFileName().toString()).toList();
            assertThat(names)
                    .filteredOn(name -> name.endsWith("-hourly.zip"))
                    .hasSizeGreaterThan(1);
            assertThat(names).filteredOn(name -> name.endsWith("-day.zip")).isNotEmpty();
        }
    }

    /// The first hour is left out: Java learns the program in it.
    private void staysLevel() {
        List<Gauge> first = gauges.subList(1, HOURS / 2 + 1);
        List<Gauge> second = gauges.subList(HOURS / 2 + 1, HOURS);
        assertThat(median(second, Gauge::heap))
                .isLessThan((long) (median(first, Gauge::heap) * GROWTH));
        assertThat(median(second, Gauge::threads)).isLessThan(median(first, Gauge::threads) + PLAY);
        assertThat(median(second, Gauge::files)).isLessThan(median(first, Gauge::files) + PLAY);
        assertThat(gauges.getLast().log()).isLessThan(LOG_BYTES);
        assertThat(gauges).extracting(Gauge::store).allMatch(bytes -> bytes < STORE_BYTES);
    }

    private static long median(List<Gauge> among, ToLongFunction<Gauge> what) {
        return among.stream()
                .mapToLong(what)
                .sorted()
                .skip(among.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    /// Nine days later the facts are forgotten, and a day ends.
    private void packsWhatIsKept(Packaged packaged, Path data) throws Exception {
        int before = Packaged.packs(data);
        Instant later = OPENS.plus(FORGOTTEN).plus(Duration.ofHours(10)).plusSeconds(3590);
        try (var server = packaged.counter(data, false, clock(later, Duration.ofSeconds(30)))) {
            server.awaitHealthy();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .untilAsserted(() -> assertThat(Packaged.packs(data)).isGreaterThan(before));
        }
        long orders;
        try (Connection store = open(data);
                Statement statement = store.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from orders")) {
            row.next();
            orders = row.getLong(1);
        }
        long bytes = Files.size(data.resolve("docket.mv.db"));
        LOG.info("{} orders are kept in {} bytes: {} each", orders, bytes, bytes / orders);
        assertThat(bytes / orders).isLessThanOrEqualTo(BYTES_AN_ORDER);
    }

    private static Connection open(Path data) throws Exception {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + data.resolve("docket") + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r",
                "WRITER",
                Files.readString(data.resolve("writer.secret")).strip());
    }
}
