package docket.pos.server.db;

import docket.kept.Promises;
import docket.model.order.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Eight tills that send without a pause. What was not answered is sent again, first of all, when
/// they work the next time. Their work ends with a failure of the store, which each of them meets.
final class Clients implements AutoCloseable {
    private static final int MANY = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(MANY);
    private final Promises promises = new Promises();
    private final List<Client> all = new ArrayList<>();

    Clients(long seed) {
        for (int i = 0; i < MANY; i++) {
            all.add(new Client(i, new Random(seed + i)));
        }
    }

    Promises promises() {
        return promises;
    }

    /// Has all of them work until the store fails them.
    ///
    /// @param expected whether a failure is what was meant to happen
    void work(SmallRestaurant restaurant, BooleanSupplier expected) {
        work(restaurant, expected, () -> false);
    }

    /// Has all of them work until the store fails them, or until it is enough.
    void work(SmallRestaurant restaurant, BooleanSupplier expected, BooleanSupplier enough) {
        List<? extends Future<?>> working =
                all.stream()
                        .map(
                                client ->
                                        threads.submit(
                                                () -> client.work(restaurant, expected, enough)))
                        .toList();
        for (Future<?> one : working) {
            try {
                one.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new AssertionError("a till failed though the store did not", e);
            }
        }
    }

    private final class Client {
        private final int number;
        private final Random lots;
        private int displays;
        private @Nullable Order last;
        private @Nullable Wish open;

        Client(int number, Random lots) {
            this.number = number;
            this.lots = lots;
        }

        void work(SmallRestaurant restaurant, BooleanSupplier expected, BooleanSupplier enough) {
            while (!enough.getAsBoolean()) {
                try {
                    if (open == null && lots.nextInt(20) == 0) {
                        String name = "display %d of till %d".formatted(++displays, number);
                        restaurant.letIn(name);
                        promises.devices().add(name);
                    }
                    send(restaurant);
                } catch (RuntimeException failure) {
                    if (expected.getAsBoolean()) {
                        return;
                    }
                    throw failure;
                }
            }
        }

        private void send(SmallRestaurant restaurant) {
            Wish wish = open == null ? Wish.next(last, lots) : open;
            open = wish;
            Order answer = restaurant.carryOut(wish);
            promises.answer(wish.id(), answer);
            open = null;
            last = answer.isOpen() ? answer : null;
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
