package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.display.DisplaySettings;
import docket.model.menu.ArrangeCategories;
import docket.model.menu.ArrangeItems;
import docket.model.menu.ChangeAvailability;
import docket.model.menu.SetCategory;
import docket.model.menu.SetItem;
import docket.model.order.AddLines;
import docket.model.order.ChangeDetails;
import docket.model.order.ChangeNote;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.CompLine;
import docket.model.order.FireLines;
import docket.model.order.HandOver;
import docket.model.order.MoveOrder;
import docket.model.order.NewOrder;
import docket.model.order.RemakeLine;
import docket.model.order.RemoveLine;
import docket.model.order.RushOrder;
import docket.model.order.TransferLines;
import docket.model.order.VoidLine;
import docket.model.payment.TakePayment;
import docket.model.setup.ChangeShop;
import docket.model.table.ChangeVisit;
import docket.model.table.MergeVisit;
import docket.model.table.MoveVisit;
import docket.model.table.PartVisit;
import docket.model.table.SeatTable;
import docket.model.table.SetFloorPlan;
import docket.model.ticket.ChangeLineStatus;
import docket.model.ticket.ChangeTicketStatus;
import docket.pos.RunningServer;
import docket.wire.ChangeGuestDoor;
import docket.wire.Json;
import docket.wire.ProblemType;
import docket.wire.backup.RestoreBackup;
import docket.wire.device.AcceptPairing;
import docket.wire.device.ChangeDevice;
import docket.wire.device.NewPairing;
import docket.wire.device.PairingProof;
import docket.wire.device.RenewToken;
import io.swagger.v3.oas.models.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every route that the server has, walked: the contract knows it, it names its callers.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RoutesTest {
    private static final String SOME_ID = "00000001-0000-4000-8000-000000000001";
    private static final List<String> PROBLEMS_OF_ALL = List.of("400", "403", "421", "429", "500");
    private static final List<String> PROBLEMS_OF_COMMANDS =
            List.of("408", "409", "413", "415", "503", "507");

    private final Contract contract = Contract.ours();
    private RunningServer server;

    @SuppressWarnings("NullAway.Init")
    RoutesTest() {}

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        server = RunningServer.on(folder);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void theContractKnowsEveryRouteAndNoOther() {
        assertThat(server.routes())
                .extracting(route -> route.method() + " " + route.path())
                .containsExactlyInAnyOrderElementsOf(contract.operations().keySet());
    }

    @Test
    void everyRouteNamesItsCallers() {
        assertThat(server.routes()).hasSizeGreaterThan(14).noneMatch(r -> r.callers().isEmpty());
        assertThat(server.routes())
                .filteredOn(route -> route.callers().contains(Access.ANYONE))
                .extracting(Route::path)
                .containsExactlyInAnyOrder(
                        "/api/health",
                        "/api/openapi.yaml",
                        "/api/pairings",
                        "/api/pairings/{pairingId}",
                        "/api/pairings/{pairingId}",
                        "/api/pairings/{pairingId}/proof");
        assertThat(server.routes())
                .filteredOn(route -> route.callers().contains(Access.GUESTS))
                .extracting(route -> route.method() + " " + route.path())
                .containsExactlyInAnyOrder(
                        "GET /api/ready",
                        "GET /api/ready/events",
                        "GET /ready",
                        "GET /ready/{part}");
    }

    @Test
    void theContractTellsTheProblemsOfEveryRoute() {
        contract.operations()
                .forEach(
                        (name, operation) -> {
                            assertThat(operation.getResponses().keySet())
                                    .as(name)
                                    .doesNotContain("default")
                                    .containsAll(problems(name, operation));
                            assertThat(operation.getSummary()).as(name).isNotBlank();
                        });
    }

    private static List<String> problems(String name, Operation operation) {
        return Stream.of(
                        PROBLEMS_OF_ALL,
                        operation.getRequestBody() == null
                                ? List.<String>of()
                                : PROBLEMS_OF_COMMANDS,
                        name.matches(".*\\{(orderId|ticketId)}/.*")
                                ? List.of("404")
                                : List.<String>of())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void theContractTellsEveryKindOfProblem() {
        List<?> told = contract.problemTypes();

        assertThat(Stream.of(ProblemType.values()).map(ProblemType::uri).toList()).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                NewOrder.class,
                AddLines.class,
                FireLines.class,
                RemoveLine.class,
                ChangeDetails.class,
                ChangeNote.class,
                RemakeLine.class,
                CompLine.class,
                RushOrder.class,
                VoidLine.class,
                ChangeOrderStatus.class,
                TakePayment.class,
                ChangeTicketStatus.class,
                ChangeLineStatus.class,
                ChangeAvailability.class,
                SetItem.class,
                SetCategory.class,
                ArrangeCategories.class,
                ArrangeItems.class,
                SetFloorPlan.class,
                SeatTable.class,
                MoveVisit.class,
                MergeVisit.class,
                PartVisit.class,
                MoveOrder.class,
                TransferLines.class,
                HandOver.class,
                ChangeVisit.class,
                ChangeDevice.class,
                DisplaySettings.class,
                ChangeShop.class,
                NewPairing.class,
                PairingProof.class,
                AcceptPairing.class,
                RenewToken.class,
                ChangeGuestDoor.class,
                RestoreBackup.class
            })
    void theExamplesOfTheContractAreCommands(Class<?> command) {
        String example = contract.example(command.getSimpleName());
        String route =
                contract.operations().entrySet().stream()
                        .filter(entry -> takes(entry.getValue(), command))
                        .findFirst()
                        .orElseThrow()
                        .getKey();
        String[] parts =
                route.replace("{itemId}", "cola")
                        .replaceAll("\\{[a-zA-Z]+}", SOME_ID)
                        .split(" ", 2);

        assertThat(Json.STRICT.readValue(example, command)).isNotNull();
        assertThat(
                        contract.faults(
                                new Contract.Exchange(
                                        parts[0],
                                        parts[1],
                                        "",
                                        Map.of("content-type", List.of("application/json")),
                                        example,
                                        0,
                                        "",
                                        "")))
                .isEmpty();
    }

    private static boolean takes(Operation operation, Class<?> command) {
        return operation.getRequestBody() != null
                && operation.getRequestBody().getContent().values().stream()
                        .map(media -> media.getSchema().get$ref())
                        .filter(Objects::nonNull)
                        .anyMatch(ref -> ref.endsWith("/" + command.getSimpleName()));
    }
}
