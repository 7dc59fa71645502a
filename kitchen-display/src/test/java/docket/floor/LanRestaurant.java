package docket.floor;

import static docket.floor.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A restaurant on a network: the packaged server on a PC, eight displays behind the switch, all of
/// one address, and a counter whose wire stays whole. Confined to one thread.
final class LanRestaurant implements AutoCloseable {
    static final Path POS = Path.of("../pos-app/target/docket-pos");

    private static final int PORT = 8420;
    private static final int DISPLAYS = 8;

    /// Between one order and the next.
    private static final Duration ROUND = Duration.ofMillis(100);

    /// Rounds between the taps of a display.
    private static final int ROUNDS = 10;

    private final Process server;
    private final HttpDocketClient counter;
    private final Ledger ledger;
    private final List<LanDisplay> displays = new ArrayList<>();
    private final List<OrderId> placed = new ArrayList<>();

    /// Opens it, and waits until all displays are live.
    ///
    /// @param folder for the server's data and the displays' taps
    LanRestaurant(Lan wires, Path folder) throws IOException {
        Path data = folder.resolve("data");
        server = start(wires, folder, data);
        try {
            String ofCounter = token(data, DeviceRole.COUNTER);
            String ofKitchen = token(data, DeviceRole.KITCHEN);
            String authority = Files.readString(data.resolve("tls").resolve("authority.pem"));
            URI beside = at(wires.besideSwitch());
            counter = LanDisplay.client(beside, authority, ofCounter);
            ledger = new Ledger(LanDisplay.client(beside, authority, ofCounter));
            for (int i = 0; i < DISPLAYS; i++) {
                Path own = folder.resolve("display" + i);
                displays.add(new LanDisplay(own, at(wires.behindSwitch()), authority, ofKitchen));
            }
            await().until(() -> displays.stream().allMatch(LanDisplay::isLive));
        } catch (IOException | RuntimeException e) {
            server.destroyForcibly();
            throw e;
        }
    }

    private static Process start(Lan wires, Path folder, Path data) throws IOException {
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

    /// Works so long: ten orders come in each second, and all displays tap the same card of them.
    void work(Duration length) throws InterruptedException {
        long from = System.nanoTime();
        for (int round = 0; System.nanoTime() - from < length.toNanos(); round++) {
            placed.add(place());
            if (round % ROUNDS == 0) {
                for (LanDisplay display : displays) {
                    display.bumpAfter(round / ROUNDS);
                }
            }
            TimeUnit.NANOSECONDS.sleep(Math.min(ROUND.toNanos(), length.toNanos()));
        }
    }

    private OrderId place() {
        OrderId order = Orders.IDS.order();
        counter.place(order, Orders.of("steak", "pork-ribs"));
        return order;
    }

    /// Waits until all displays hold exactly what the server has, and every tap has its answer.
    ///
    /// @return how long that took
    Duration awaitAgreement() {
        long from = System.nanoTime();
        return await().until(() -> agreedAfter(from), Optional::isPresent).orElseThrow();
    }

    /// To compare whole floors takes long with many orders, so it is done when all have heard all.
    private Optional<Duration> agreedAfter(long from) {
        Optional<FloorEvent> latest = ledger.latest();
        if (!displays.stream().allMatch(display -> display.hasCaughtUp(latest))) {
            return Optional.empty();
        }
        var time = Duration.ofNanos(System.nanoTime() - from);
        Floor told = Truth.of(counter).floor();
        boolean isAgreed = displays.stream().allMatch(display -> display.agrees(told));
        return isAgreed ? Optional.of(time) : Optional.empty();
    }

    /// Sees that each order is there once and each ticket was bumped at most once, and calls all
    /// off.
    void endShift() {
        for (OrderId order : placed) {
            assertThat(ledger.storyOf(order)).containsOnlyOnce(FloorEvent.OrderPlaced.class);
            assertThat(ledger.bumps(order)).doesNotHaveDuplicates();
        }
        placed.clear();
        Orders.callAllOff(counter);
        awaitAgreement();
    }

    /// How often each display had to start from the whole floor.
    List<Integer> snapshots() {
        return displays.stream().map(LanDisplay::snapshots).toList();
    }

    @Override
    public void close() {
        displays.forEach(LanDisplay::close);
        ledger.close();
        counter.close();
        server.destroyForcibly().onExit().join();
    }
}
