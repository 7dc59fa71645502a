package docket.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import docket.Waiting;
import docket.model.ModelSamples;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.Unreachable;
import docket.model.event.LogEntry;
import docket.model.ticket.TicketId;
import docket.wire.Beat;
import docket.wire.Frame;
import docket.wire.Json;
import docket.wire.Presence;
import docket.wire.Problem;
import docket.wire.ProblemType;
import docket.wire.Protocol;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A station's feed stays whole, whatever the network and the server do.
final class EventFeedTest {
    private static final FeedRequest GRILL = new FeedRequest("grill", "그릴 1", false);

    /// A station in a hurry, so that a test need not wait.
    private static final Patience HURRY =
            new Patience(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2),
                    Duration.ofMillis(1500),
                    Duration.ofMillis(200),
                    Duration.ofMillis(300));

    /// One in the same hurry that waits for answers as long as it takes.
    private static final Patience UNHURRIED =
            new Patience(
                    HURRY.connect(),
                    Duration.ofHours(1),
                    HURRY.silence(),
                    HURRY.beat(),
                    HURRY.retry());

    private final ScriptedServer server = new ScriptedServer();
    private final MovableClock clock = new MovableClock();
    private final HttpDocketClient client =
            new HttpDocketClient(server.address(), Credentials.NONE, clock, HURRY);
    private final FeedEar ear = new FeedEar();

    /// A wall clock that somebody sets while the program runs.
    private static final class MovableClock extends Clock {
        private volatile Duration off = Duration.ZERO;

        void set(Duration by) {
            off = by;
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(off);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @AfterEach
    void end() {
        client.close();
        server.close();
    }

    private ScriptedFeed follow() throws InterruptedException {
        client.follow(GRILL, ear);
        return server.nextFeed();
    }

    /// A feed that has the floor as of fact 7.
    private ScriptedFeed liveAtSeven() throws Exception {
        server.healthIs(7);
        ScriptedFeed feed = follow();
        feed.snapshot(7);
        assertThat(ear.next(3)).containsExactly("connecting", "floor 7", "live 7");
        return feed;
    }

    @Nested
    class TheFacts {
        @Test
        void comeAfterTheFloorInOrderAndOnce() throws Exception {
            ScriptedFeed feed = liveAtSeven();
            feed.fact(8);
            feed.fact(8);
            feed.fact(7);
            feed.fact(9);

            assertThat(ear.next(2)).containsExactly("fact 8", "fact 9");
            assertThat(feed.request())
                    .contains("protocol=" + Protocol.VERSION, "station=grill")
                    .contains("name=%EA%B7%B8%EB%A6%B4+1")
                    .doesNotContain("since", "presence");
        }

        @Test
        void areAskedForFromTheLastOneAfterALoss() throws Exception {
            ScriptedFeed feed = liveAtSeven();
            feed.fact(8);
            feed.cut();
            server.healthIs(9);
            ScriptedFeed second = server.nextFeed();

            assertThat(second.request()).contains("since=8&store=" + ModelSamples.STORE + "&");
            second.fact(9);
            assertThat(ear.next(5))
                    .containsExactly("fact 8", "waiting", "connecting", "fact 9", "live 9");
        }

        @Test
        void missingOneMeansTheWholeFloorAgain() throws Exception {
            ScriptedFeed feed = liveAtSeven();
            feed.fact(9);

            assertThat(ear.next()).isEqualTo("waiting");
            assertThat(server.nextFeed().request()).doesNotContain("since");
        }

        @Test
        void beforeAnyFloorAreNotTaken() throws Exception {
            server.healthIs(0);
            follow().fact(0);

            assertThat(ear.next(2)).containsExactly("connecting", "waiting");
            assertThat(server.nextFeed().request()).doesNotContain("since");
        }

        @Test
        void thatCannotBeReadMeanTheWholeFloorAgain() throws Exception {
            ScriptedFeed feed = liveAtSeven();
            feed.text("{\"seq\":8,\"type\":\"of-another-version\"}");

            assertThat(ear.next()).isEqualTo("waiting");
            assertThat(server.nextFeed().request()).doesNotContain("since");
        }

        @Test
        void thatTheServerLostMeanTheWholeFloorAgain() throws Exception {
            liveAtSeven().cut();
            server.healthIs(3);
            ScriptedFeed second = server.nextFeed();
            second.snapshot(3);

            assertThat(second.request()).doesNotContain("since");
            assertThat(ear.next(4)).containsExactly("waiting", "connecting", "floor 3", "live 3");
        }

        @Test
        void ofAnotherStoreMeanTheWholeFloorAgainThoughItHasMore() throws Exception {
            liveAtSeven().cut();
            server.healthIs(20);
            server.storeIs("00000005-0000-4000-8000-000000000002");
            ScriptedFeed second = server.nextFeed();
            second.snapshot(20);

            assertThat(second.request()).doesNotContain("since", "store");
            assertThat(ear.next(4)).containsExactly("waiting", "connecting", "floor 20", "live 20");
        }

        @Test
        void ofAServerThatDoesNotSayItsStoreAreAskedForAllTheSame() throws Exception {
            server.storeIs(null);
            server.healthIs(7);
            ScriptedFeed feed = follow();
            feed.snapshotOfNoStore(7);
            ear.until("live 7");
            feed.cut();

            assertThat(server.nextFeed().request()).contains("since=7&").doesNotContain("store");
        }

        @Test
        void inPiecesAreOneMessage() throws Exception {
            ScriptedFeed feed = liveAtSeven();
            feed.pieces(ScriptedFeed.factText(8), 7);

            assertThat(ear.next()).isEqualTo("fact 8");
        }

        @Test
        void ofABurstAllArrive() throws Exception {
            ScriptedFeed feed = liveAtSeven();
            for (long seq = 8; seq < 308; seq++) {
                feed.fact(seq);
            }

            assertThat(ear.next(300))
                    .isEqualTo(IntStream.range(8, 308).mapToObj(seq -> "fact " + seq).toList());
        }

        @Test
        void thatAScreenFailsOnMeanTheWholeFloorAgain() throws Exception {
            var failing =
                    new FeedEar() {
                        @Override
                        public void onFact(LogEntry entry) {
                            throw new IllegalStateException("a bug of the screen");
                        }
                    };
            client.follow(GRILL, failing);
            ScriptedFeed feed = server.nextFeed();
            feed.snapshot(7);
            feed.fact(8);

            assertThat(server.nextFeed().request()).doesNotContain("since");
        }
    }

    @Nested
    class TheConnection {
        /// One that never takes a silent feed for lost by itself.
        private final Patience trustful =
                new Patience(
                        HURRY.connect(),
                        HURRY.answer(),
                        Duration.ofHours(1),
                        HURRY.beat(),
                        HURRY.retry());

        @RepeatedTest(5)
        void thatIsCutIsMissedAtOnce() throws Exception {
            try (var trusting =
                    new HttpDocketClient(server.address(), Credentials.NONE, clock, trustful)) {
                trusting.follow(GRILL, ear);
                ScriptedFeed feed = server.nextFeed();
                feed.snapshot(7);
                feed.fact(8);
                ear.until("fact 8");
                feed.cut();

                assertThat(ear.next()).isEqualTo("waiting");
            }
        }

        @Test
        void withAScreenThatStoodStillLosesNothing() throws Exception {
            var moves = new CountDownLatch(1);
            var listener =
                    new FeedEar() {
                        @Override
                        public void onFact(LogEntry entry) {
                            try {
                                moves.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            super.onFact(entry);
                        }
                    };
            client.follow(GRILL, listener);
            ScriptedFeed feed = server.nextFeed();
            feed.snapshot(7);
            listener.until("live 7");
            for (long seq = 8; seq < 308; seq++) {
                feed.fact(seq);
            }
            moves.countDown();

            assertThat(listener.next(300))
                    .isEqualTo(IntStream.range(8, 308).mapToObj(seq -> "fact " + seq).toList());
        }

        @Test
        void isLiveAtOnceWhenNothingIsMissing() throws Exception {
            liveAtSeven().cut();
            server.nextFeed();

            assertThat(ear.next(3)).containsExactly("waiting", "connecting", "live 7");
        }

        @Test
        void thatIsHalfDeadIsGivenUp() throws Exception {
            ScriptedFeed feed = liveAtSeven();
            feed.fallSilent();

            assertThat(ear.next()).isEqualTo("waiting");
            assertThat(Waiting.happens(feed.gone())).isTrue();
            server.nextFeed();
            assertThat(ear.next(2)).containsExactly("connecting", "live 7");
        }

        @Test
        void thatIsStuckIsGivenUpWhereTheServerAnswersElsewhere() throws Exception {
            try (var trusting =
                    new HttpDocketClient(server.address(), Credentials.NONE, clock, trustful)) {
                server.healthIs(7);
                trusting.follow(GRILL, ear);
                ScriptedFeed feed = server.nextFeed();
                feed.snapshot(7);
                ear.until("live 7");
                feed.fallSilent();

                assertThat(ear.next()).isEqualTo("waiting");
                assertThat(Waiting.happens(feed.gone())).isTrue();
                server.nextFeed();
                ear.until("live 7");
            }
        }

        @Test
        void thatIsHalfDeadIsGivenUpWithTheCallsThatWait() throws Exception {
            try (var waiting =
                            new HttpDocketClient(
                                    server.address(), Credentials.NONE, clock, UNHURRIED);
                    ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor()) {
                server.healthIs(7);
                waiting.follow(GRILL, ear);
                ScriptedFeed feed = server.nextFeed();
                feed.snapshot(7);
                ear.until("live 7");
                server.answersRawAndHolds("");
                Future<?> call = calls.submit(waiting::menu);
                server.nextHeld();
                feed.fallSilent();

                assertThatThrownBy(() -> call.get(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS))
                        .hasCauseInstanceOf(Unreachable.class);
                server.opensFeeds();
                server.nextFeed();
                ear.until("live 7");
            }
        }

        @Test
        void thatIsNotOpenedSinceNobodyAnswersIsAskedForAgain() throws Exception {
            server.answersRawAndHolds("");
            try (var waiting =
                    new HttpDocketClient(server.address(), Credentials.NONE, clock, UNHURRIED)) {
                waiting.follow(GRILL, ear);
                ear.until("waiting");
                server.healthIs(7);
                server.opensFeeds();
                server.nextFeed().snapshot(7);

                ear.until("live 7");
            }
        }

        @Test
        void thatIsHalfDeadIsGivenUpThoughSomebodySetsTheClock() throws Exception {
            ScriptedFeed feed = liveAtSeven();
            clock.set(Duration.ofHours(-3));
            feed.fallSilent();

            assertThat(ear.next()).isEqualTo("waiting");
        }

        @Test
        void isHeldOverASummerTimeOfTheStationsClock() throws Exception {
            ScriptedFeed feed = liveAtSeven();
            clock.set(Duration.ofHours(3));
            int before = ear.contacts.get();
            await().until(() -> ear.contacts.get() > before + 2);
            feed.fact(8);

            assertThat(ear.next()).isEqualTo("fact 8");
        }

        @Test
        void tellsTheServersTimeWhateverTheStationsClockSays() throws Exception {
            server.timeIs(clock.instant().plusSeconds(3600));
            liveAtSeven();
            await().until(() -> ear.contacts.get() > 0);
            assertThat(ear.ahead).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));

            clock.set(Duration.ofHours(1));

            await().until(() -> ear.ahead.abs().compareTo(Duration.ofMinutes(1)) < 0);
        }

        @Test
        void isNotTakenForDeadWhileTheScreenIsSlow() throws Exception {
            var slow = new CountDownLatch(1);
            var first = new CountDownLatch(1);
            var listener =
                    new FeedEar() {
                        @Override
                        public void onFact(LogEntry entry) {
                            first.countDown();
                            try {
                                if (entry.seq() == 8 && slow.await(3, TimeUnit.SECONDS)) {
                                    throw new AssertionError("nobody counts down");
                                }
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            super.onFact(entry);
                        }
                    };
            client.follow(GRILL, listener);
            ScriptedFeed feed = server.nextFeed();
            feed.snapshot(7);
            feed.fact(8);
            assertThat(Waiting.happens(first)).isTrue();
            feed.fact(9);

            assertThat(listener.next(5))
                    .containsExactly("connecting", "floor 7", "live 7", "fact 8", "fact 9");
        }

        @Test
        void ofBeforeIsHeardNoMore() throws Exception {
            ScriptedFeed feed = liveAtSeven();
            feed.fallSilent();
            ear.until("waiting");
            ScriptedFeed second = server.nextFeed();
            try {
                feed.fact(8);
                feed.closeWith(1001);
            } catch (IOException gone) {
                assertThat(gone).isNotNull();
            }
            second.fact(8);

            assertThat(ear.next(3)).containsExactly("connecting", "live 7", "fact 8");
        }

        @Test
        void thatTheServerClosesComesBack() throws Exception {
            liveAtSeven().closeWith(Protocol.CLOSE_TRY_AGAIN);
            server.nextFeed();

            assertThat(ear.next(3)).containsExactly("waiting", "connecting", "live 7");
        }

        @Test
        void thatSendsAMessageWithoutEndIsGivenUp() throws Exception {
            ScriptedFeed feed = liveAtSeven();
            var endless = "x".repeat(FeedSocket.LARGEST + 1);
            try {
                feed.pieces(endless, 1024 * 1024);
            } catch (IOException cut) {
                assertThat(cut).isNotNull();
            }

            assertThat(ear.next()).isEqualTo("waiting");
            assertThat(Waiting.happens(feed.gone())).isTrue();
        }

        @Test
        void thatSendsWhatIsNoTextIsGivenUp() throws Exception {
            ScriptedFeed feed = liveAtSeven();
            feed.bytes();

            assertThat(ear.next()).isEqualTo("waiting");
        }

        @Test
        void saysThatTheStationIsThereAndWhatItHas() throws Exception {
            ScriptedFeed feed = liveAtSeven();
            feed.fact(8);
            ear.until("fact 8");

            await().until(() -> "{\"seq\":8}".equals(Waiting.next(feed.beats())));
        }
    }

    @Nested
    class Opening {
        @Test
        void thatNeverEndsIsGivenUp() throws Exception {
            server.opensNoFeeds();
            client.follow(GRILL, ear);

            assertThat(ear.next(3)).containsExactly("connecting", "waiting", "connecting");
        }

        @Test
        void isTriedAgainWhenTheServerIsBusy() throws Exception {
            String busy = Json.MAPPER.writeValueAsString(busy());
            server.answers(503, Problem.MEDIA_TYPE, busy);
            client.follow(GRILL, ear);
            assertThat(ear.next(3)).containsExactly("connecting", "waiting", "connecting");

            server.opensFeeds();
            server.nextFeed().snapshot(7);

            ear.until("live 7");
        }

        @Test
        void thatIsRefusedIsToldInTheServersOwnWords() throws Exception {
            var unknown = Problem.of(ProblemType.STATION_UNKNOWN, "그릴 is no station.", Map.of());
            server.refusesFeeds(404, Problem.MEDIA_TYPE, Json.MAPPER.writeValueAsString(unknown));
            client.follow(GRILL, ear);

            assertThat(ear.next(2)).containsExactly("connecting", "rejected 404");
            assertThat(ear.states).contains(new FeedState.Rejected(unknown));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "<html>no</html>", "{\"type\":\"about:blank\"}", "[]"})
        void thatIsRefusedInOtherWordsIsToldByItsStatus(String words) throws Exception {
            server.refusesFeeds(403, "text/html", words);
            client.follow(GRILL, ear);

            assertThat(ear.next(2)).containsExactly("connecting", "rejected 403");
            assertThat(ear.states.getLast())
                    .extracting(state -> ((FeedState.Rejected) state).problem().detail())
                    .isEqualTo("The server refuses the feed with 403.");
        }

        @Test
        void thatMayBePossibleLaterIsTriedAgain() throws Exception {
            server.refusesFeeds(503, Problem.MEDIA_TYPE, Json.MAPPER.writeValueAsString(busy()));
            client.follow(GRILL, ear);
            assertThat(ear.next(3)).containsExactly("connecting", "waiting", "connecting");

            server.opensFeeds();
            server.nextFeed().snapshot(7);

            ear.until("live 7");
        }

        private static Problem busy() {
            return Problem.of(new Refusal(Reason.BUSY, "later"));
        }

        @Test
        void isRefusedByAServerOfAnotherVersionUntilThatChanges() throws Exception {
            server.speaks(Protocol.VERSION + 1);
            client.follow(GRILL, ear);
            assertThat(ear.next(4))
                    .containsExactly("connecting", "rejected 426", "connecting", "rejected 426");
            assertThat(server.nextKnock()).contains("protocol=1", "station=grill", "name=");

            server.speaks(Protocol.VERSION);
            server.nextFeed().snapshot(7);

            ear.until("live 7");
        }

        @Test
        void isTriedAgainAtOnceWhenAsked() throws Exception {
            var patient =
                    new Patience(
                            HURRY.connect(),
                            HURRY.answer(),
                            HURRY.silence(),
                            HURRY.beat(),
                            Duration.ofHours(1));
            server.speaks(Protocol.VERSION + 1);
            try (var waiting =
                            new HttpDocketClient(
                                    server.address(), Credentials.NONE, clock, patient);
                    var feed = waiting.follow(GRILL, ear)) {
                for (int tries = 0; tries < 12; tries++) {
                    ear.until("rejected 426");
                    feed.retryNow();
                }
                server.speaks(Protocol.VERSION);
                feed.retryNow();
                server.nextFeed().snapshot(7);

                ear.until("live 7");
            }
        }
    }

    @Nested
    class Closing {
        @Test
        void whileItOpensLeavesNothingOpen() throws Exception {
            server.opensNoFeeds();
            FeedSubscription feed = client.follow(GRILL, ear);
            ScriptedServer.Held opening = server.nextHeld();
            feed.close();
            ear.heard.clear();
            server.opensFeeds();

            assertThat(opening.opensInVain()).isTrue();
            try (var other = client.follow(new FeedRequest("bar", "bar", false), new FeedEar())) {
                assertThat(other).isNotNull();
                assertThat(server.nextFeed().request()).contains("station=bar");
            }
            assertThat(ear.heard).isEmpty();
        }

        @Test
        void silencesTheFeedAndLeavesTheServer() throws Exception {
            server.healthIs(7);
            FeedSubscription subscription = client.follow(GRILL, ear);
            ScriptedFeed feed = server.nextFeed();
            feed.snapshot(7);
            ear.until("live 7");
            subscription.close();
            ear.heard.clear();

            assertThat(Waiting.happens(feed.gone())).isTrue();
            assertThat(ear.heard).isEmpty();
        }

        @Test
        void waitsForTheListenerAndInterruptsItNot() throws Exception {
            var inside = new CountDownLatch(1);
            var leave = new CountDownLatch(1);
            var listener =
                    new FeedEar() {
                        @Override
                        public void onFact(LogEntry entry) {
                            inside.countDown();
                            try {
                                leave.await();
                                super.onFact(entry);
                            } catch (InterruptedException e) {
                                heard.add("interrupted");
                            }
                        }
                    };
            FeedSubscription subscription = client.follow(GRILL, listener);
            ScriptedFeed feed = server.nextFeed();
            feed.snapshot(7);
            feed.fact(8);
            assertThat(Waiting.happens(inside)).isTrue();
            Thread closing = Thread.ofVirtual().start(subscription::close);
            await().until(() -> closing.getState() == Thread.State.WAITING);
            leave.countDown();
            assertThat(closing.join(Duration.ofSeconds(10))).isTrue();

            listener.until("fact 8");
            assertThat(listener.heard).isEmpty();
        }

        @Test
        void byTheListenerItselfIsPossible() throws Exception {
            var closed = new CountDownLatch(1);
            var feeds = new LinkedBlockingQueue<FeedSubscription>();
            var listener =
                    new FeedEar() {
                        @Override
                        public void onFact(LogEntry entry) {
                            feeds.remove().close();
                            closed.countDown();
                        }
                    };
            feeds.add(client.follow(GRILL, listener));
            ScriptedFeed feed = server.nextFeed();
            feed.snapshot(7);
            feed.fact(8);

            assertThat(Waiting.happens(closed)).isTrue();
            assertThat(Waiting.happens(feed.gone())).isTrue();
        }

        @Test
        void theClientClosesItsFeeds() throws Exception {
            ScriptedFeed feed = liveAtSeven();
            client.close();

            assertThat(Waiting.happens(feed.gone())).isTrue();
            assertThat(ear.heard).isEmpty();
        }
    }

    @Nested
    class Receipts {
        private final TicketId ticket = new TicketId(new UUID(0, 1));

        private void await(ScriptedFeed feed, String wanted) {
            Awaitility.await().until(() -> feed.beats().contains(wanted));
        }

        @Test
        void aStationSaysAtOnceThatItHasAFact() throws Exception {
            var slow =
                    new Patience(
                            Duration.ofSeconds(2),
                            Duration.ofSeconds(2),
                            Duration.ofMinutes(2),
                            Duration.ofMinutes(1),
                            Duration.ofMillis(300));
            try (var calm = new HttpDocketClient(server.address(), Credentials.NONE, clock, slow)) {
                server.healthIs(7);
                calm.follow(GRILL, ear);
                ScriptedFeed feed = server.nextFeed();
                feed.snapshot(7);
                await(feed, "{\"seq\":7}");
                feed.fact(8);

                await(feed, "{\"seq\":8}");
            }
        }

        @Test
        void whatTheScreenShowsIsSaidOnceAndAgainOnTheNextConnection() throws Exception {
            server.healthIs(7);
            FeedSubscription subscription = client.follow(GRILL, ear);
            ScriptedFeed feed = server.nextFeed();
            feed.snapshot(7);
            String text =
                    "{\"seq\":7,\"sights\":[{\"ticket\":\"%s\",\"batch\":1}]}"
                            .formatted(ticket.value());
            subscription.shows(List.of(new Beat.Sight(ticket, 1, null)));
            await(feed, text);
            subscription.shows(List.of(new Beat.Sight(ticket, 1, true)));
            await(feed, text.replace("\"batch\":1", "\"batch\":1,\"seen\":true"));
            assertThat(feed.beats()).containsOnlyOnce(text);

            feed.cut();
            ScriptedFeed next = server.nextFeed();

            await(next, text.replace("\"batch\":1", "\"batch\":1,\"seen\":true"));
            assertThat(next.beats()).doesNotContain(text);
        }
    }

    @Test
    void whoIsThereIsToldToThoseWhoAsk() throws Exception {
        client.follow(new FeedRequest("", "counter", true), ear);
        ScriptedFeed feed = server.nextFeed();
        var presence = new Presence(List.of());
        feed.text(Frame.write(0, Instant.EPOCH, presence));

        await().until(() -> ear.presence.contains(presence));
        assertThat(feed.request()).contains("presence=true");
    }
}
