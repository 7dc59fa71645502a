package docket.pos.server.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.client.HttpDocketClient;
import docket.pos.RunningServer;
import docket.pos.server.archive.BackupKind;
import docket.pos.server.archive.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Stores of every version of the schema under this version of Docket.
final class UpgradeTest {
    private static final String SQL = "docket/pos/server/db";

    @TempDir Path folder = Path.of("");

    static IntStream olderSchemas() {
        return IntStream.range(1, Schema.LATEST);
    }

    @Test
    void theNewestMigrationIsTheOneThatIsKnown() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources", SQL))) {
            assertThat(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.matches("V\\d+__.*\\.sql"))
                                    .mapToInt(
                                            name ->
                                                    Integer.parseInt(
                                                            name.replaceFirst("V(\\d+)__.*", "$1")))
                                    .max())
                    .hasValue(Schema.LATEST);
        }
    }

    @ParameterizedTest
    @MethodSource("olderSchemas")
    void anOlderStoreIsBackedUpAndBroughtUpToDateWithItsRows(int schema) throws Exception {
        String life = storeOf(schema);

        try (RunningServer server = RunningServer.on(folder);
                HttpDocketClient client = server.client()) {
            assertThat(
                            client.place(
                                            RunningServer.freshOrder(),
                                            RunningServer.takeaway(
                                                    RunningServer.line("americano", 1)))
                                    .number())
                    .isEqualTo("A-001");
            assertThat(server.backups().list())
                    .extracting(Shelf.Kept::kind)
                    .containsExactly(BackupKind.MIGRATION);
        }
        assertThat(folder.resolve("docket.unpacked")).doesNotExist();
        assertThat(Rows.of(folder).get("STORE")).singleElement().asString().contains(life);
    }

    @Test
    void aCutInTheMiddleOfAMigrationBeginsItAgain() throws Exception {
        storeOf(3);
        Files.copy(store(), folder.resolve("docket.unpacked"));
        sql("create table floor_plan (id integer primary key)");

        RunningServer.on(folder).close();

        assertThat(Rows.of(folder)).containsKeys("FLOOR_PLAN", "KEPT_LOG", "VISIT");
    }

    @Test
    void aStoreOfANewerVersionIsRefusedAndNotTouched() throws Exception {
        RunningServer.on(folder).close();
        sql(
                """
                insert into "flyway_schema_history"
                select "installed_rank" + 1, '99', 'of the future', "type", 'V99__future.sql', 1,
                  "installed_by", "installed_on", 1, true
                from "flyway_schema_history"
                order by "installed_rank" desc
                fetch first row only
                """);
        byte[] before = Files.readAllBytes(store());

        assertThatThrownBy(() -> RunningServer.on(folder))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("was made by a newer Docket")
                .hasMessageContaining("version 99");
        assertThat(Files.readAllBytes(store())).isEqualTo(before);
    }

    /// Makes a store as a version of old left it.
    ///
    /// @return its life
    private String storeOf(int schema) throws Exception {
        String secret = "0".repeat(64);
        Files.writeString(folder.resolve("writer.secret"), secret);
        String url = "jdbc:h2:file:" + folder.resolve("docket");
        Flyway.configure()
                .dataSource(url, "WRITER", secret)
                .locations("classpath:" + SQL)
                .target(String.valueOf(schema))
                .load()
                .migrate();
        try (Connection store = DriverManager.getConnection(url, "WRITER", secret);
                Statement statement = store.createStatement();
                var row = statement.executeQuery("select life from store")) {
            row.next();
            return row.getString(1);
        }
    }

    private void sql(String change) throws Exception {
        String secret = Files.readString(folder.resolve("writer.secret")).strip();
        try (Connection store =
                        DriverManager.getConnection(
                                "jdbc:h2:file:" + folder.resolve("docket"), "WRITER", secret);
                Statement statement = store.createStatement()) {
            statement.execute(change);
        }
    }

    private Path store() throws IOException {
        return folder.resolve("docket.mv.db");
    }
}
