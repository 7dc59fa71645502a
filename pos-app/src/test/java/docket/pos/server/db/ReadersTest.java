package docket.pos.server.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// Readers of a store that was lost and opened again.
final class ReadersTest {
    private final AtomicBoolean hangs = new AtomicBoolean();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final CompletableFuture<Boolean> end = new CompletableFuture<>();

    @Test
    void oneThatWaitsForGoodKeepsNobodyElseWaiting() throws Exception {
        var config = new HikariConfig();
        config.setDataSource(store());
        config.setMaximumPoolSize(1);
        try (var readers = new Readers(config)) {
            hangs.set(true);
            readers.drop();
            Thread.ofVirtual().start(() -> isConnected(readers));
            hanging.await();

            hangs.set(false);
            readers.renew();

            assertThat(isConnected(readers)).isTrue();
            assertThat(end.complete(true)).isTrue();
        }
    }

    private static boolean isConnected(Readers readers) {
        try (Connection one = readers.connection()) {
            return one.isValid(0);
        } catch (SQLException e) {
            return false;
        }
    }

    /// Connections to it can come to wait.
    private DataSource store() {
        return (DataSource)
                Proxy.newProxyInstance(
                        DataSource.class.getClassLoader(),
                        new Class<?>[] {DataSource.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "getConnection" -> connect();
                                    case "getLoginTimeout" -> 0;
                                    case "toString" -> "a store";
                                    default -> null;
                                });
    }

    private Connection connect() throws SQLException {
        if (hangs.get()) {
            hanging.countDown();
            // Not ended by an interrupt, as H2 is not.
            end.join();
            throw new SQLException("The store was closed");
        }
        return DriverManager.getConnection("jdbc:h2:mem:readers");
    }
}
