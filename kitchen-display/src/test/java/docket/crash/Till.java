package docket.crash;

import docket.client.DocketClient;
import docket.client.HttpDocketClient;
import docket.kept.Promises;
import docket.model.Refusal;
import docket.model.Unreachable;
import docket.model.order.Order;
import docket.model.order.OrderTarget;
import java.net.URI;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Sends one command after another without a pause, and some of them twice. Half of its orders are
/// made, paid, served and closed; the others grow and are called off. What was not answered when
/// the server died is sent again.
public final class Till implements AutoCloseable {
    /// Of so many commands one is sent again though it was answered.
    private static final int AGAIN = 10;

    /// After so many in a row that were not answered it takes the server for dead.
    private static final int TRIES = 5;

    private final DocketClient client;
    private final Promises promises;
    private final AtomicInteger answers;
    private final Random lots;
    private @Nullable Wish open;
    private @Nullable Order order;
    private boolean grows;
    private int step;

    /// @param answers counts those of all tills
    Till(URI server, String token, Promises promises, AtomicInteger answers, Random lots) {
        this(new HttpDocketClient(server, () -> token, Clock.systemUTC()), promises, answers, lots);
    }

    /// @param client is closed with it
    /// @param answers counts those of all tills
    public Till(DocketClient client, Promises promises, AtomicInteger answers, Random lots) {
        this.client = client;
        this.promises = promises;
        this.answers = answers;
        this.lots = lots;
    }

    /// Works until the server dies.
    ///
    /// @param dying whether that is what is meant to happen
    void work(BooleanSupplier dying) {
        work(dying, () -> true);
    }

    /// Works until the server fails it, or until it is not to go on. What is not answered in time,
    /// by a machine that has much else to do, it sends again.
    ///
    /// @param failing whether a failure is what is meant to happen
    void work(BooleanSupplier failing, BooleanSupplier goesOn) {
        int unanswered = 0;
        while (goesOn.getAsBoolean()) {
            try {
                send();
                unanswered = 0;
            } catch (Unreachable | Refusal failure) {
                if (failing.getAsBoolean()) {
                    return;
                }
                unanswered++;
                if (failure instanceof Refusal || unanswered == TRIES) {
                    throw failure;
                }
            }
        }
    }

    /// Sends what was not answered, if there is anything.
    void sendAgain() {
        if (open != null) {
            send();
        }
    }

    /// Sends its next command, or once more the one that was not answered.
    public void send() {
        Wish wish = open == null ? next() : open;
        open = wish;
        Object answer = wish.call().apply(client);
        promises.answer(wish.id(), answer);
        open = null;
        answers.incrementAndGet();
        if (answer instanceof Order now) {
            order = now.isOpen() ? now : null;
        }
        if (lots.nextInt(AGAIN) == 0) {
            promises.answer(wish.id(), wish.call().apply(client));
        }
    }

    /// After a refusal, since somebody else changed its order: looks at it, and has another try,
    /// but for the ticket, which is for the kitchen then.
    public void lookAgain() {
        open = null;
        Order seen = order;
        if (seen != null) {
            Order now = client.order(seen.id());
            order = now.isOpen() ? now : null;
            step = Math.max(1, step - 1);
        }
    }

    private Wish next() {
        Order now = order;
        if (now == null) {
            grows = lots.nextBoolean();
            step = 0;
            return Wish.place(lots);
        }
        step++;
        if (grows) {
            return step <= 2 ? Wish.add(now, lots) : Wish.change(now, OrderTarget.CANCELLED, lots);
        }
        return switch (step) {
            case 1 -> Wish.bump(now, lots);
            case 2 -> Wish.pay(now, lots);
            case 3 -> Wish.change(now, OrderTarget.SERVED, lots);
            default -> Wish.change(now, OrderTarget.CLOSED, lots);
        };
    }

    @Override
    public void close() {
        client.close();
    }
}
