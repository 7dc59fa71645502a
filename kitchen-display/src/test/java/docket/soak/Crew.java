package docket.soak;

import docket.client.DocketClient;
import docket.client.HttpDocketClient;
import docket.crash.Till;
import docket.kept.Promises;
import docket.model.Refusal;
import docket.model.Unreachable;
import docket.pos.rush.Ended;
import docket.pos.rush.QuickPace;
import docket.pos.rush.Rush;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All who work: the waiters and cooks of an evening that passes as fast as the server's hours, the
/// tills where people take away, and a cook who takes tickets back.
final class Crew implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Crew.class);

    private static final int TILLS = 8;

    /// Each till sends a command so often, and a ticket is taken back so often.
    private static final Duration OFTEN = Duration.ofSeconds(1);

    private final Timed timed = new Timed();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(TILLS + 2);
    private final List<Future<?>> working = new ArrayList<>();
    private final List<DocketClient> open = new ArrayList<>();
    private final Regrets regrets;
    private final Future<Ended> evening;

    /// @param speed how much faster than the clock the evening passes
    /// @param length from the first party to the last by the evening's clock
    Crew(URI server, String token, Promises promises, long seed, int speed, Duration length) {
        Supplier<DocketClient> client =
                () -> {
                    var made = new HttpDocketClient(server, () -> token, Clock.systemUTC());
                    open.add(made);
                    return timed.client(made);
                };
        for (int i = 0; i < TILLS; i++) {
            var till = new Till(client.get(), promises, answers, new Random(seed + i));
            often(() -> send(till), OFTEN.dividedBy(TILLS).multipliedBy(i));
        }
        regrets = new Regrets(client.get(), new Random(seed + TILLS));
        often(regrets::regret, Duration.ZERO);
        var wish = new Rush.Wish("soak", seed, length, Rush.Bumping.COOKS);
        var rush = new Rush(client.get(), wish, new QuickPace(Clock.systemUTC(), speed), LOG::info);
        evening = threads.submit(rush::play);
    }

    /// The cooks of the evening make what these tills sell too, and may be at it first.
    private static void send(Till till) {
        try {
            till.send();
        } catch (Refusal changedMeanwhile) {
            till.lookAgain();
        }
    }

    private void often(Runnable work, Duration first) {
        Runnable step =
                () -> {
                    try {
                        work.run();
                    } catch (Unreachable noAnswer) {
                        unanswered.incrementAndGet();
                    }
                };
        working.add(
                threads.scheduleAtFixedRate(
                        step, first.toMillis(), OFTEN.toMillis(), TimeUnit.MILLISECONDS));
    }

    /// Fails if one of them gave up.
    void requireAtWork() {
        working.stream().filter(Future::isDone).forEach(Crew::result);
    }

    /// Waits until the last party has gone, and stops the rest.
    Ended end() {
        Ended ended = result(evening);
        requireAtWork();
        threads.close();
        return ended;
    }

    private static <T> T result(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("somebody gave up", e);
        }
    }

    Timed timed() {
        return timed;
    }

    /// What came of it beside the evening.
    String told() {
        return "%d answers to tills, %d recalls, %d requests without an answer"
                .formatted(answers.get(), regrets.recalls(), unanswered.get());
    }

    int recalls() {
        return regrets.recalls();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        open.forEach(DocketClient::close);
    }
}
