package docket.pos.server.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// Readers of a store that was lost and opened again.
final class ReadersTest {
    private static final int NOT_ENDED = -1;

    private final List<Connection> made = new CopyOnWriteArrayList<>();
    private final AtomicBoolean hangs = new AtomicBoolean();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final CompletableFuture<Boolean> end = new CompletableFuture<>();

    @Test
    void oneThatWaitsForGoodKeepsNobodyElseWaiting() throws Exception {
        try (Readers readers = readers()) {
            haveOneMade(readers);

            hangs.set(false);
            readers.renew();

            assertThat(isConnected(readers)).isTrue();
            assertThat(end.complete(true)).isTrue();
        }
    }

    /// A pool may be making one that nobody has asked for.
    @Test
    void oneInTheMakingIsAwaitedBeforeTheyAreAtTheirEnd() throws Exception {
        try (Readers readers = readers()) {
            haveOneMade(readers);
            var left = new CompletableFuture<Integer>();
            Thread writer =
                    Thread.ofPlatform()
                            .start(() -> left.complete(readers.end() ? open(made) : NOT_ENDED));
            await().until(() -> writer.getState() == Thread.State.TIMED_WAITING);
            assertThat(left).isNotDone();

            hangs.set(false);
            assertThat(end.complete(true)).isTrue();

            assertThat(left.join()).isZero();
            readers.renew();
            assertThat(isConnected(readers)).isTrue();
        }
    }

    private Readers readers() {
        var config = new HikariConfig();
        config.setMaximumPoolSize(1);
        return new Readers(this::connect, config);
    }

    /// Has them make a connection that does not come to its end yet.
    private void haveOneMade(Readers readers) throws InterruptedException {
        hangs.set(true);
        readers.drop();
        Thread.ofVirtual().start(() -> isConnected(readers));
        hanging.await();
    }

    private static int open(List<Connection> connections) {
        int open = 0;
        for (Connection one : connections) {
            try {
                open += one.isClosed() ? 0 : 1;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return open;
    }

    private static boolean isConnected(Readers readers) {
        try (Connection one = readers.connection()) {
            return one.isValid(0);
        } catch (SQLException e) {
            return false;
        }
    }

    private Connection connect() throws SQLException {
        if (hangs.get()) {
            hanging.countDown();
            // Not ended by an interrupt, as H2 is not.
            end.join();
        }
        Connection one = DriverManager.getConnection("jdbc:h2:mem:readers");
        made.add(one);
        return one;
    }
}
