package docket.pos.server.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import docket.client.HttpDocketClient;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.pos.RunningServer;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The promises of the store, on a real file and through the real server.
final class StoreTest {
    @TempDir Path folder = Path.of("");

    @Test
    void manyWritersLeaveALogWithoutGaps() throws Exception {
        try (RunningServer server = RunningServer.on(folder);
                HttpDocketClient client = server.client();
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            long before = client.health().seq();

            List<Future<Order>> orders =
                    IntStream.range(0, 100)
                            .mapToObj(i -> writers.submit(() -> place(client)))
                            .toList();

            var numbers = orders.stream().map(StoreTest::result).map(Order::number).toList();
            assertThat(numbers).doesNotHaveDuplicates().hasSize(100);
            assertThat(client.health().seq()).isEqualTo(before + 100);
            assertThat(journalSeqs())
                    .isEqualTo(IntStream.rangeClosed(1, (int) before + 100).boxed().toList());
        }
    }

    @Test
    void aCleanStopLeavesNoFailureBehind() throws Exception {
        try (RunningServer server = RunningServer.on(folder);
                HttpDocketClient client = server.client()) {
            place(client);
        }

        Path trace = folder.resolve("docket.trace.db");
        assertThat(Files.exists(trace) ? Files.readString(trace) : "")
                .doesNotContain("already closed");
    }

    @Test
    void theSameOrderFromTwoThreadsIsOneOrder() throws Exception {
        try (RunningServer server = RunningServer.on(folder);
                HttpDocketClient client = server.client();
                var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            OrderId id = RunningServer.freshOrder();
            var order = RunningServer.takeaway(RunningServer.line("cola", 1));

            List<Future<Order>> answers =
                    IntStream.range(0, 8)
                            .mapToObj(i -> senders.submit(() -> client.place(id, order)))
                            .toList();

            assertThat(answers.stream().map(StoreTest::result).distinct()).hasSize(1);
            assertThat(client.openOrders().orders()).hasSize(1);
        }
    }

    @Test
    void aRefusedUnitLeavesNothingAndItsNeighboursStand() throws Exception {
        try (RunningServer server = RunningServer.on(folder);
                HttpDocketClient client = server.client();
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            long before = client.health().seq();

            List<Future<Order>> mixed =
                    IntStream.range(0, 40)
                            .mapToObj(i -> writers.submit(() -> placeOrFail(client, i)))
                            .toList();
            long refused = mixed.stream().filter(StoreTest::wasRefused).count();

            assertThat(refused).isEqualTo(20);
            assertThat(client.health().seq()).isEqualTo(before + 20);
            assertThat(client.openOrders().orders()).hasSize(20);
        }
    }

    @Test
    void aStoreThatLostItsEndCatchesUpFromTheJournal() throws Exception {
        Path file = folder.resolve("docket.mv.db");
        Path old = folder.resolve("old.copy");
        try (RunningServer server = RunningServer.on(folder);
                HttpDocketClient client = server.client()) {
            place(client);
        }
        Files.copy(file, old);
        List<Order> before;
        try (RunningServer server = RunningServer.on(folder);
                HttpDocketClient client = server.client()) {
            place(client);
            place(client);
            before = client.openOrders().orders();
        }
        Files.copy(old, file, StandardCopyOption.REPLACE_EXISTING);

        try (RunningServer server = RunningServer.on(folder);
                HttpDocketClient client = server.client()) {
            assertThat(client.openOrders().orders()).isEqualTo(before).hasSize(3);
            assertThat(place(client).number()).isEqualTo("A-004");
        }
    }

    @Test
    void aTornLastLineOfTheJournalIsCutOff() throws Exception {
        try (RunningServer server = RunningServer.on(folder);
                HttpDocketClient client = server.client()) {
            place(client);
        }
        Files.writeString(journal(), "{\"seq\":99,\"at\":", StandardOpenOption.APPEND);

        try (RunningServer server = RunningServer.on(folder);
                HttpDocketClient client = server.client()) {
            long before = client.health().seq();
            place(client);
            assertThat(journalSeqs())
                    .isEqualTo(IntStream.rangeClosed(1, (int) before + 1).boxed().toList());
        }
    }

    @Test
    void aDamagedJournalIsKeptAsideAndWrittenAnewFromTheStore() throws Exception {
        Path old = folder.resolve("old.copy");
        try (RunningServer server = RunningServer.on(folder)) {
            assertThat(server.address()).isNotNull();
        }
        Files.copy(folder.resolve("docket.mv.db"), old);
        try (RunningServer server = RunningServer.on(folder);
                HttpDocketClient client = server.client()) {
            place(client);
            place(client);
        }
        String text = Files.readString(journal());
        Files.writeString(journal(), text.replaceFirst("order-placed", "order-plXced"));

        try (RunningServer server = RunningServer.on(folder);
                HttpDocketClient client = server.client()) {
            place(client);
        }

        try (Stream<Path> files = Files.list(folder.resolve("journal"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.matches(".*\\.jsonl\\.damaged-\\d{8}T\\d{9}Z"));
        }
        assertThat(journalSeqs())
                .isEqualTo(IntStream.rangeClosed(1, journalSeqs().size()).boxed().toList());
        Files.copy(old, folder.resolve("docket.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        try (RunningServer server = RunningServer.on(folder);
                HttpDocketClient client = server.client()) {
            assertThat(client.openOrders().orders()).hasSize(3);
        }
    }

    @Test
    void aFolderIsNotSharedByTwo() throws Exception {
        try (RunningServer server = RunningServer.on(folder)) {
            assertThat(server.address()).isNotNull();
            assertThatThrownBy(() -> RunningServer.on(folder))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining("in use by another Docket");
        }
    }

    @Test
    void aStoreThatAnotherProgramHoldsIsSaidToBeInUseAndLeftAsItIs() throws Exception {
        try (RunningServer server = RunningServer.on(folder)) {
            assertThat(server.address()).isNotNull();
        }
        Path file = folder.resolve("docket.mv.db");
        try (var other = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock held = other.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThatThrownBy(() -> RunningServer.on(folder))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining("is in use by another program")
                    .hasMessageEndingWith("start Docket again.");
        }

        try (RunningServer server = RunningServer.on(folder)) {
            assertThat(server.address()).isNotNull();
        }
    }

    @Test
    void aStoreThatMayNotBeWrittenIsSaidToBeSo() throws Exception {
        try (RunningServer server = RunningServer.on(folder)) {
            assertThat(server.address()).isNotNull();
        }
        Path file = folder.resolve("docket.mv.db");
        assumeThat(file.toFile().setReadOnly()).isTrue();
        assumeThat(Files.isWritable(file)).as("whoever may write all").isFalse();

        assertThatThrownBy(() -> RunningServer.on(folder))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidToBeSo() throws Exception {
        Path inTheWay = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataFolder.take(inTheWay.resolve("data")))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("cannot be written")
                .hasMessageContaining("--data");
    }

    @Test
    void nothingOfDocketKeepsRunningAfterItIsClosed() throws Exception {
        try (RunningServer server = RunningServer.on(folder);
                HttpDocketClient client = server.client()) {
            place(client);
        }

        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(Thread.getAllStackTraces().keySet())
                                        .extracting(Thread::getName)
                                        .doesNotContain("writer", "journal", "scheduler"));
    }

    private static Order place(HttpDocketClient client) {
        return client.place(
                RunningServer.freshOrder(),
                RunningServer.takeaway(RunningServer.line("americano", 2)));
    }

    private static Order placeOrFail(HttpDocketClient client, int i) {
        String item = i % 2 == 0 ? "americano" : "unicorn";
        return client.place(
                RunningServer.freshOrder(), RunningServer.takeaway(RunningServer.line(item, 1)));
    }

    private static boolean wasRefused(Future<Order> order) {
        try {
            order.get();
            return false;
        } catch (ExecutionException e) {
            return e.getCause() instanceof Refusal no && no.reason() == Reason.ITEM_UNKNOWN;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Order result(Future<Order> order) {
        try {
            return order.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path journal() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("journal"))) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<Integer> journalSeqs() throws IOException {
        try (Stream<String> lines = Files.lines(journal())) {
            return lines.filter(line -> line.startsWith("{\"seq\":"))
                    .map(line -> line.replaceFirst("\\{\"seq\":(\\d+),.*", "$1"))
                    .map(Integer::valueOf)
                    .toList();
        }
    }
}
