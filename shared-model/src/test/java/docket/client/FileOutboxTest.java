package docket.client;

import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import docket.Waiting;
import docket.model.CommandId;
import docket.model.ModelSamples;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.Unreachable;
import docket.wire.Json;
import docket.wire.Problem;
import docket.wire.ProblemType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A command that was taken in is sent, in order and under its id, whatever happens to the file, to
/// the program and to the server.
final class FileOutboxTest {
    @TempDir Path folder = Path.of("");

    private final FakeRestaurant restaurant =
            new FakeRestaurant(ModelSamples.shop(), ModelSamples.menu(), Clock.systemUTC());
    private final FakeDocketClient server = new FakeDocketClient(restaurant);
    private final OutboxEar ear = new OutboxEar();
    private Path file = folder;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("outbox.jsonl");
    }

    private FileOutbox open() throws IOException {
        return FileOutbox.open(file, server, ear);
    }

    private static Command.PlaceOrder burger(int number) {
        return noted(number, "");
    }

    private static Command.PlaceOrder noted(int number, String note) {
        return new Command.PlaceOrder(
                ModelSamples.orderId(number),
                order().numbered(number).takeAway().noted(note).with("burger", 1).command());
    }

    private static Command.PlaceOrder soldOut(int number) {
        return new Command.PlaceOrder(
                ModelSamples.orderId(number),
                order().numbered(number).takeAway().with("cold-brew", 1).command());
    }

    private static ProblemException problem(ProblemType type) {
        return new ProblemException(Problem.of(type, "no", Map.of()));
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String line(Command command) {
        return "+" + Json.MAPPER.writeValueAsString(command) + "\n";
    }

    private void settled(FileOutbox outbox) {
        await().until(
                        () -> {
                            outbox.retryNow();
                            return outbox.waiting().isEmpty();
                        });
    }

    @Nested
    class TheFile {
        @Test
        void aHundredCommandsKeepTheirOrderOverARestart() throws Exception {
            List<Command> entered =
                    IntStream.rangeClosed(1, 100).<Command>mapToObj(i -> burger(i)).toList();
            server.goAway();
            try (var outbox = open()) {
                entered.forEach(outbox::submit);
            }
            server.comeBack();

            try (var outbox = open()) {
                settled(outbox);
            }

            assertThat(ear.done).isEqualTo(entered);
            assertThat(restaurant.orders()).hasSize(100);
        }

        @Test
        void whatIsTakenInAfterATornLineOutlivesTheProgram() throws Exception {
            server.goAway();
            write("+{\"type\":\"place-or");
            try (var outbox = open()) {
                outbox.submit(noted(1, "덜 맵게"));
            }

            try (var outbox = open()) {
                assertThat(outbox.waiting()).containsExactly(noted(1, "덜 맵게"));
            }
        }

        @Test
        void aLineTornInTheMiddleOfAKoreanLetterDoesNotKeepTheProgramFromStarting()
                throws Exception {
            server.goAway();
            write(line(burger(1)));
            byte[] cut = line(noted(2, "맵")).getBytes(StandardCharsets.UTF_8);
            int letter = new String(cut, StandardCharsets.ISO_8859_1).indexOf('\u00eb');
            Files.write(file, Arrays.copyOf(cut, letter + 1), StandardOpenOption.APPEND);

            try (var outbox = open()) {
                assertThat(outbox.waiting()).containsExactly(burger(1));
            }
        }

        @Test
        void aWholeLineThatCannotBeReadIsPutAsideAndNotLost() throws Exception {
            write("+{\"type\":\"of-another-version\"}\n" + line(burger(1)));

            try (var outbox = open()) {
                settled(outbox);
            }

            assertThat(ear.done).containsExactly(burger(1));
            assertThat(folder.resolve("outbox.jsonl.unreadable"))
                    .hasContent("+{\"type\":\"of-another-version\"}\n");
        }

        @Test
        void twoProgramsCannotHaveIt() throws Exception {
            try (var first = open()) {
                assertThat(first.waiting()).isEmpty();
                assertThatThrownBy(FileOutboxTest.this::open)
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining(file.toString());
            }
        }

        @Test
        void itIsEmptyAsSoonAsNothingWaits() throws Exception {
            write(line(burger(1)) + "-" + burger(1).id().value() + "\n");
            try (var outbox = open()) {
                assertThat(file).isEmptyFile();
                outbox.submit(burger(2));
                settled(outbox);
                assertThat(file).isEmptyFile();
            }
        }

        @Test
        void aRefusalIsOnTheDiskBeforeItIsTold() throws Exception {
            var seen = new CountDownLatch(1);
            var reader =
                    new OutboxEar() {
                        volatile String kept = "";

                        @Override
                        public void onRefused(Command command, Refusal refusal) {
                            try {
                                kept = Files.readString(file);
                            } catch (IOException e) {
                                kept = e.toString();
                            }
                            seen.countDown();
                        }
                    };
            write(line(soldOut(1)) + line(burger(2)));

            try (var outbox = FileOutbox.open(file, server, reader)) {
                assertThat(Waiting.happens(seen)).isTrue();
                settled(outbox);
            }

            assertThat(reader.kept).contains("-" + soldOut(1).id().value());
        }

        @Test
        void anInterruptedThreadNotesAnAnswerAllTheSame() throws Exception {
            OutboxFile kept = OutboxFile.open(file);
            kept.keep(burger(1));
            Thread.currentThread().interrupt();
            kept.settle(burger(1).id());
            assertThat(Thread.interrupted()).isTrue();
            kept.close();

            try (var outbox = open()) {
                assertThat(outbox.waiting()).isEmpty();
            }
        }

        @Test
        void whatCannotBeKeptIsNotTakenIn() throws Exception {
            FileOutbox outbox = open();
            outbox.close();

            assertThatThrownBy(() -> outbox.submit(burger(1)))
                    .isInstanceOf(UncheckedIOException.class);
            assertThat(outbox.waiting()).isEmpty();
        }
    }

    @Nested
    class Sending {
        @Test
        void aBusyServerIsAskedAgainUnderTheSameId() throws Exception {
            var calls = new AtomicInteger();
            server.troubleBefore(
                    id -> {
                        switch (calls.getAndIncrement()) {
                            case 0 -> throw new Refusal(Reason.BUSY, "later");
                            case 1 -> throw new Refusal(Reason.STORE_UNAVAILABLE, "later");
                            case 2 -> throw new Refusal(Reason.TOO_MANY_REQUESTS, "later");
                            case 3 -> throw problem(ProblemType.SERVER_BUG);
                            default -> {}
                        }
                    });
            try (var outbox = open()) {
                outbox.submit(burger(1));
                settled(outbox);
            }

            CommandId id = burger(1).id();
            assertThat(server.attempts()).containsExactly(id, id, id, id, id);
            assertThat(ear.done).containsExactly(burger(1));
        }

        @Test
        void aLostAnswerIsAskedForAgainAndNothingIsDoneTwice() throws Exception {
            var calls = new AtomicInteger();
            server.troubleAfter(
                    id -> {
                        if (calls.getAndIncrement() == 0) {
                            throw new Unreachable("the answer was lost");
                        }
                    });
            try (var outbox = open()) {
                outbox.submit(burger(1));
                settled(outbox);
            }

            assertThat(server.attempts()).hasSize(2);
            assertThat(restaurant.orders()).hasSize(1);
            assertThat(ear.done).containsExactly(burger(1));
        }

        @Test
        void whatIsStuckOnItsWayIsSentBesideItAndDoneOnce() throws Exception {
            var stuck = new CountDownLatch(1);
            var sent = new AtomicInteger();
            server.troubleBefore(
                    id -> {
                        if (sent.incrementAndGet() == 1) {
                            awaitOverAnyInterrupt(stuck);
                        }
                    });
            try (var outbox = open()) {
                outbox.submit(burger(1));
                settled(outbox);
            }
            stuck.countDown();

            assertThat(ear.done).containsExactly(burger(1));
            assertThat(server.attempts()).hasSizeGreaterThan(1);
            assertThat(restaurant.orders()).hasSize(1);
        }

        @Test
        void aCommandThatAlwaysFailsIsGivenUpAndDoesNotStopTheNext() throws Exception {
            server.troubleBefore(
                    id -> {
                        if (id.equals(burger(1).id())) {
                            throw problem(ProblemType.SERVER_BUG);
                        }
                    });
            try (var outbox = open()) {
                outbox.submit(burger(1));
                outbox.submit(burger(2));
                settled(outbox);
            }

            assertThat(ear.broken).containsExactly(burger(1));
            assertThat(ear.done).containsExactly(burger(2));
            assertThat(server.attempts()).filteredOn(burger(1).id()::equals).hasSize(8);
        }

        @Test
        void aRequestThatIsWrongIsGivenUpAtOnce() throws Exception {
            server.troubleBefore(
                    id -> {
                        throw problem(ProblemType.NOT_FOUND);
                    });
            try (var outbox = open()) {
                outbox.submit(burger(1));
                settled(outbox);
            }

            assertThat(ear.broken).containsExactly(burger(1));
            assertThat(server.attempts()).hasSize(1);
        }

        @Test
        void aRefusalIsToldAndDoesNotStopTheNext() throws Exception {
            try (var outbox = open()) {
                outbox.submit(soldOut(1));
                outbox.submit(burger(2));
                settled(outbox);
            }

            assertThat(ear.refused).containsExactly(soldOut(1));
            assertThat(ear.done).containsExactly(burger(2));
        }

        @Test
        void aRefusalThatComesWhileItClosesIsToldInTheNextRun() throws Exception {
            var asked = new CountDownLatch(1);
            var closing = new CountDownLatch(1);
            server.troubleBefore(
                    id -> {
                        asked.countDown();
                        awaitOverAnyInterrupt(closing);
                    });
            FileOutbox outbox = open();
            outbox.submit(soldOut(1));
            assertThat(Waiting.happens(asked)).isTrue();
            outbox.close();
            closing.countDown();
            assertThat(ear.refused).isEmpty();

            try (var next = open()) {
                settled(next);
            }

            assertThat(ear.refused).containsExactly(soldOut(1));
        }

        private static void awaitOverAnyInterrupt(CountDownLatch latch) {
            boolean interrupted = false;
            while (latch.getCount() > 0) {
                try {
                    latch.await();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        @Test
        void theSameCommandTwiceIsSentOnce() throws Exception {
            server.goAway();
            try (var outbox = open()) {
                outbox.submit(burger(1));
                outbox.submit(burger(1));
                assertThat(outbox.waiting()).containsExactly(burger(1));
                assertThatThrownBy(() -> outbox.submit(noted(1, "of another mind")))
                        .isInstanceOf(IllegalArgumentException.class);
                server.comeBack();
                settled(outbox);
            }

            assertThat(ear.done).containsExactly(burger(1));
        }
    }

    @Nested
    class TheListener {
        @Test
        void hearsOfACommandThatWaitsBehindACallWithoutAnAnswer() throws Exception {
            var hold = new CountDownLatch(1);
            server.troubleBefore(
                    id -> {
                        try {
                            hold.await();
                        } catch (InterruptedException e) {
                            throw new Unreachable("given up", e);
                        }
                    });
            try (var outbox = open()) {
                outbox.submit(burger(1));
                outbox.submit(burger(2));

                assertThat(ear.waiting.getLast()).containsExactly(burger(1), burger(2));
                hold.countDown();
                settled(outbox);
                await().untilAsserted(() -> assertThat(ear.waiting.getLast()).isEmpty());
            }
        }

        @Test
        void hearsAtOnceWhatIsLeftOfTheLastRun() throws Exception {
            var hold = new CountDownLatch(1);
            server.troubleBefore(
                    id -> {
                        try {
                            hold.await();
                        } catch (InterruptedException e) {
                            throw new Unreachable("given up", e);
                        }
                    });
            write(line(burger(1)));

            try (var outbox = open()) {
                await().until(() -> !ear.waiting.isEmpty());
                assertThat(ear.waiting.getFirst()).containsExactly(burger(1));
                hold.countDown();
                settled(outbox);
            }
        }

        @Test
        void stopsNothingWhenItFails() throws Exception {
            var failing =
                    new OutboxEar() {
                        @Override
                        public void onDone(Command command, Object answer) {
                            super.onDone(command, answer);
                            throw new IllegalStateException("a bug of the screen");
                        }
                    };
            try (var outbox = FileOutbox.open(file, server, failing)) {
                outbox.submit(burger(1));
                outbox.submit(burger(2));
                settled(outbox);
                await().until(() -> failing.done.size() == 2);
            }

            assertThat(failing.done).containsExactly(burger(1), burger(2));
            assertThat(failing.broken).isEmpty();
        }

        @Test
        void isToldThatTheServerIsAwayAndThatItIsBack() throws Exception {
            server.goAway();
            try (var outbox = open()) {
                outbox.submit(burger(1));
                await().until(() -> ear.away);
                server.comeBack();
                settled(outbox);
                await().until(() -> !ear.away);
            }
        }
    }
}
