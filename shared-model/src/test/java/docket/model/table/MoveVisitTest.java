package docket.model.table;

import static docket.model.ModelSamples.DAY;
import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.order;
import static docket.model.ModelSamples.visitId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import docket.model.ModelSamples;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.ticket.FiredOrder;
import docket.model.ticket.Ticket;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoveVisitTest {
    private static final TableVisits NOBODY = new TableVisits(List.of());

    private final Visit visit = Visit.open(visitId(1), "4", 2, DAY, NOON);
    private final FiredOrder placed =
            order().at("4").with("americano", 2).with("burger-set", 1).fired();

    @Test
    void theGuestsSitAtTheOtherTable() {
        assertThat(new MoveVisit("7", 1).on(visit, NOBODY, NOON))
                .containsExactly(visit.movedTo("7"));
    }

    @Test
    void aTableThatWasToBeCleanedIsCleanThen() {
        Visit gone = Visit.open(visitId(2), "7", 2, DAY, NOON).close(NOON);

        assertThat(new MoveVisit("7", 1).on(visit, new TableVisits(List.of(gone)), NOON))
                .extracting(Visit::status)
                .containsExactly(VisitStatus.SEATED, VisitStatus.OVER);
    }

    @Test
    void othersKeepTheirTable() {
        var there = new TableVisits(List.of(Visit.open(visitId(2), "7", 2, DAY, NOON)));

        assertThatThrownBy(() -> new MoveVisit("7", 1).on(visit, there, NOON))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.reason()).isEqualTo(Reason.TABLE_TAKEN));
    }

    @Test
    void nothingOfTheOrderIsMadeOrFiredForIt() {
        FiredOrder moved = placed.movedTo("7");

        assertThat(moved.order().lines()).isEqualTo(placed.order().lines());
        assertThat(moved.order().number()).isEqualTo(placed.order().number());
        assertThat(moved.tickets())
                .extracting(Ticket::table, Ticket::movedFrom)
                .containsOnly(tuple("7", "4"));
        assertThat(moved.tickets().stream().map(Ticket::lines).toList())
                .isEqualTo(placed.tickets().stream().map(Ticket::lines).toList());
    }

    @Test
    void theFirstTableIsToldUntilTheGuestsAreBackThere() {
        FiredOrder there = placed.movedTo("7").movedTo("9");

        assertThat(there.tickets()).extracting(Ticket::movedFrom).containsOnly("4");
        assertThat(there.movedTo("4").tickets()).extracting(Ticket::movedFrom).containsOnlyNulls();
    }

    @Test
    void aFloorFoldsTheMove() {
        var floor = new Floor(ModelSamples.snapshot(placed));
        FiredOrder moved = placed.movedTo("7");

        floor.apply(
                new FloorEvent.VisitMoved(
                        List.of(visit.movedTo("7")), List.of(moved.order()), moved.tickets()));

        assertThat(floor.ordersAt("4")).isEmpty();
        assertThat(floor.ordersAt("7")).containsExactly(moved.order());
        assertThat(floor.tickets()).containsExactlyInAnyOrderElementsOf(moved.tickets());
        assertThat(floor.at("7").open()).contains(visit.movedTo("7"));
    }
}
