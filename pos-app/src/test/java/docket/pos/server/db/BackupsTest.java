package docket.pos.server.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import docket.pos.RunningServer;
import docket.pos.server.archive.BackupKind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups that come to nothing leave nothing.
final class BackupsTest {
    @TempDir Path folder = Path.of("");

    @BeforeEach
    void makeAStore() throws Exception {
        RunningServer.on(folder).close();
    }

    @Test
    void oneThatIsGivenUpBeforeTheStoreWasCopiedIsNotMade() throws IOException {
        try (DataFolder data = DataFolder.take(folder)) {
            var backups = new Backups(data, "1", Clock.systemUTC());

            assertThatThrownBy(
                            () ->
                                    backups.make(
                                            BackupKind.DEMAND,
                                            (file, scratch) -> {
                                                Files.copy(data.storeFile(), file);
                                                backups.giveUp();
                                            }))
                    .isInstanceOf(InterruptedIOException.class);
            assertThat(backups.shelf().list()).isEmpty();
        }
        assertNothingIsLeft();
    }

    @Test
    void oneThatIsGivenUpWhileItIsMadeEndsSoon() throws Exception {
        try (DataFolder data = DataFolder.take(folder)) {
            for (String step : new String[] {"packing", "writer.secret", "backup.zip"}) {
                var backups = new Backups(data, "1", Clock.systemUTC());
                CompletableFuture<Boolean> making =
                        CompletableFuture.supplyAsync(() -> isMade(data, backups));
                Path reached = folder.resolve("backups.making").resolve(step);
                await().pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> making.isDone() || Files.exists(reached));

                backups.giveUp();

                boolean isMade = making.join();
                assertThat(backups.shelf().list()).hasSize(isMade ? 1 : 0);
                DataFolder.drop(data.backups());
            }
        }
        assertNothingIsLeft();
    }

    private static boolean isMade(DataFolder data, Backups backups) {
        try {
            return backups.make(
                                    BackupKind.DEMAND,
                                    (file, scratch) -> Files.copy(data.storeFile(), file))
                            .kind()
                    == BackupKind.DEMAND;
        } catch (IOException e) {
            assertThat(e).isInstanceOf(InterruptedIOException.class);
            return false;
        }
    }

    private void assertNothingIsLeft() {
        assertThat(folder.resolve("backups.making")).doesNotExist();
        assertThat(folder.resolve("backups.checking")).doesNotExist();
    }
}
