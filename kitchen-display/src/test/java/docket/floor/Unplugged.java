package docket.floor;

import static docket.floor.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import docket.Reliability;
import docket.benchmark.Figures;
import docket.client.HttpDocketClient;
import docket.model.device.DeviceRole;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.order.OrderId;
import docket.pos.admin.AdminClient;
import docket.pos.admin.Ask;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Eight displays and the packaged server on a real network, whose wire is pulled and whose switch
/// dies, while orders come in and all displays tap. Whoever may not lay a network cannot run it.
@EnabledIfSystemProperty(named = Reliability.PROFILE, matches = "true")
final class Unplugged {
    private static final Logger LOG = LoggerFactory.getLogger(Unplugged.class);
    private static final Path POS = Path.of("../pos-app/target/docket-pos");
    private static final int PORT = 8420;
    private static final int DISPLAYS = 8;
    private static final int RANDOM_CUTS = 40;
    private static final int LONGEST_RANDOM = 12_000;
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration ROUND = Duration.ofMillis(100);

    /// Rounds between the taps of a display.
    private static final int ROUNDS = 10;

    @TempDir Path folder = Path.of("");

    private final List<LanDisplay> displays = new ArrayList<>();
    private final List<Long> nanos = new ArrayList<>();
    private final Random lots = new Random(Reliability.seed());
    private @Nullable Lan lan;
    private @Nullable Process server;

    @BeforeEach
    void lay() throws Exception {
        assumeTrue(Files.isExecutable(POS.resolve("bin/docket-pos")), "mvn package comes first");
        try {
            lan = Lan.lay();
        } catch (IOException notAllowed) {
            abort("A network cannot be laid: " + notAllowed.getMessage());
        }
    }

    @AfterEach
    void clear() throws Exception {
        for (LanDisplay display : displays) {
            display.close();
        }
        if (server != null) {
            server.destroyForcibly().waitFor();
        }
        if (lan != null) {
            lan.close();
        }
    }

    @Test
    void missesNothingAndDoublesNothing() throws Exception {
        Lan wires = Objects.requireNonNull(lan);
        Path data = folder.resolve("data");
        server = start(wires, data);
        String counter = token(data, DeviceRole.COUNTER);
        String kitchen = token(data, DeviceRole.KITCHEN);
        String authority = Files.readString(data.resolve("tls").resolve("authority.pem"));
        for (int i = 0; i < DISPLAYS; i++) {
            Path own = folder.resolve("display" + i);
            displays.add(new LanDisplay(own, at(wires.behindSwitch()), authority, kitchen));
        }
        try (var floor = LanDisplay.client(at(wires.besideSwitch()), authority, counter);
                var ledger =
                        new Ledger(
                                LanDisplay.client(at(wires.besideSwitch()), authority, counter))) {
            await().until(() -> displays.stream().allMatch(LanDisplay::isLive));
            for (int i = 0; i < RANDOM_CUTS; i++) {
                cut(wires, Duration.ofMillis(1 + lots.nextInt(LONGEST_RANDOM)), floor, ledger);
            }
            cut(wires, LONG, floor, ledger);
            cut(wires, LONG, floor, ledger);
        }
        assertThat(displays).allMatch(display -> display.snapshots() == 1);
        Figures times = Figures.of(nanos.stream().mapToLong(Long::longValue));
        LOG.info("From the network's return until all agree: {}", times.text());
    }

    private Process start(Lan wires, Path data) throws IOException {
        List<String> command =
                List.of(
                        POS.resolve("bin/docket-pos").toAbsolutePath().toString(),
                        "--headless",
                        "--sample",
                        "--data",
                        data.toString(),
                        "--port",
                        String.valueOf(PORT));
        return new ProcessBuilder(wires.inside(command))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.out").toFile())
                .start();
    }

    private static URI at(String host) {
        return URI.create("https://%s:%d".formatted(host, PORT + 1));
    }

    private static String token(Path data, DeviceRole role) {
        var ask = new Ask.AddDevice(role.name(), role, null);
        return await().until(() -> AdminClient.ask(data, ask), Optional::isPresent)
                .orElseThrow()
                .getFirst();
    }

    /// Cuts the displays off for so long while orders come in and all tap the same cards, in one
    /// of two ways in turn.
    private void cut(Lan wires, Duration length, HttpDocketClient floor, Ledger ledger)
            throws Exception {
        var placed = new ArrayList<OrderId>();
        for (int i = 0; i < ROUNDS; i++) {
            placed.add(place(floor));
        }
        awaitAgreement(floor);

        boolean isPulled = nanos.size() % 2 == 0;
        if (isPulled) {
            wires.pull();
        } else {
            wires.die();
        }
        long from = System.nanoTime();
        for (int round = 0; System.nanoTime() - from < length.toNanos(); round++) {
            placed.add(place(floor));
            if (round % ROUNDS == 0) {
                for (LanDisplay display : displays) {
                    display.bumpAfter(round / ROUNDS);
                }
            }
            TimeUnit.NANOSECONDS.sleep(Math.min(ROUND.toNanos(), length.toNanos()));
        }
        if (isPulled) {
            wires.plugIn();
        } else {
            wires.revive();
        }
        long back = System.nanoTime();
        awaitAgreement(floor);
        nanos.add(System.nanoTime() - back);
        LOG.info(
                "{} for {} ms: all agree {} ms after it",
                isPulled ? "Pulled" : "Dead",
                length.toMillis(),
                TimeUnit.NANOSECONDS.toMillis(nanos.getLast()));

        for (OrderId order : placed) {
            assertThat(ledger.storyOf(order)).containsOnlyOnce(FloorEvent.OrderPlaced.class);
            assertThat(ledger.bumps(order)).doesNotHaveDuplicates();
        }
        Orders.callAllOff(floor);
        awaitAgreement(floor);
    }

    private static OrderId place(HttpDocketClient floor) {
        OrderId order = Orders.IDS.order();
        floor.place(order, Orders.of("steak", "pork-ribs"));
        return order;
    }

    private void awaitAgreement(HttpDocketClient floor) {
        await().until(
                        () -> {
                            Floor told = Truth.of(floor).floor();
                            return displays.stream().allMatch(display -> display.agrees(told));
                        });
    }
}
