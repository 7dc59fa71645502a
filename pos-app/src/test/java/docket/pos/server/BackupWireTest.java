package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import docket.client.AuditCalls;
import docket.client.BackupCalls;
import docket.client.HttpDocketClient;
import docket.model.audit.AuditAction;
import docket.model.audit.AuditSearch;
import docket.pos.RunningServer;
import docket.wire.backup.BackupPage;
import docket.wire.backup.KeptBackup;
import docket.wire.backup.RestoreBackup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups over the wire: begun, told of, chosen to be restored.
final class BackupWireTest {
    @TempDir Path folder = Path.of("");

    private static BackupPage ended(BackupCalls backups) {
        await().until(() -> backups.page().makingSince() == null);
        return backups.page();
    }

    @Test
    void whoeverAsksWhileOneIsMadeJoinsIn() throws Exception {
        try (RunningServer server = RunningServer.on(folder);
                HttpDocketClient owner = server.ownWindow()) {
            BackupCalls backups = owner.backups();
            assertThat(backups.page().backups()).isEmpty();

            for (int i = 0; i < 5; i++) {
                backups.begin();
            }

            List<KeptBackup> made = ended(backups).backups();
            assertThat(made).hasSizeBetween(1, 4);
            assertThat(made.getFirst().kind()).isEqualTo(KeptBackup.Kind.DEMAND);
            assertThat(made.getFirst().bytes())
                    .isEqualTo(
                            Files.size(folder.resolve("backups").resolve(made.getFirst().name())));
        }
    }

    @Test
    void oneThatCannotBeKeptIsToldUntilOneIsMade() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("backups"), "a file, no folder");
        try (RunningServer server = RunningServer.on(folder);
                HttpDocketClient owner = server.ownWindow()) {
            BackupCalls backups = owner.backups();
            backups.begin();

            BackupPage.Failure failure = Objects.requireNonNull(ended(backups).failure());
            assertThat(failure.reason()).isEqualTo(BackupPage.Reason.DISK);
            assertThat(owner.healthDetails().backups().failedAt()).isEqualTo(failure.at());

            Files.delete(inTheWay);
            backups.begin();
            assertThat(ended(backups).failure()).isNull();
            assertThat(backups.page().backups()).hasSize(1);
        }
    }

    @Test
    void theOneThatIsChosenTakesThePlaceOfTheStoreAtTheNextStartAndWhoChoseItIsAudited()
            throws Exception {
        KeptBackup chosen;
        try (RunningServer server = RunningServer.on(folder);
                HttpDocketClient client = server.client();
                HttpDocketClient owner = server.ownWindow()) {
            owner.backups().begin();
            chosen = ended(owner.backups()).backups().getFirst();
            client.place(
                    RunningServer.freshOrder(),
                    RunningServer.takeaway(RunningServer.line("americano", 1)));
            var wanted = new RestoreBackup(chosen.name(), true);

            var wish = owner.backups().restore(wanted);
            assertThat(owner.backups().restore(wanted)).isEqualTo(wish);
            assertThat(
                            owner
                                    .audit()
                                    .list(AuditSearch.ALL, AuditCalls.NEWEST, 50)
                                    .entries()
                                    .stream()
                                    .filter(
                                            entry ->
                                                    entry.change().action()
                                                            == AuditAction.SETTINGS_CHANGED))
                    .singleElement()
                    .satisfies(
                            entry ->
                                    assertThat(entry.change().after())
                                            .containsEntry("restore", chosen.name()));
            assertThat(client.openOrders().orders()).hasSize(1);
        }

        try (RunningServer server = RunningServer.on(folder);
                HttpDocketClient client = server.client();
                HttpDocketClient owner = server.ownWindow()) {
            assertThat(client.openOrders().orders()).isEmpty();
            assertThat(owner.backups().page().restore()).isNull();
            assertThat(owner.backups().page().backups()).contains(chosen);
        }
    }
}
