package docket.model.ticket;

import static docket.model.ModelSamples.COLD;
import static docket.model.ModelSamples.FRY;
import static docket.model.ModelSamples.GRILL;
import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.menu;
import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.model.InvalidValue;
import docket.model.Names;
import docket.model.OrderSample;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.menu.Menu;
import docket.model.menu.Station;
import docket.model.menu.StationId;
import docket.wire.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackupTest {
    private final OrderSample sample = order().with("burger", 2).with("fries", 1);
    private final FiredOrder placed = sample.fired();
    private final TicketId grill = TicketId.of(placed.id(), GRILL);
    private final FiredOrder backed = placed.backUp(grill, COLD);

    private static FiredOrder bump(FiredOrder fired, TicketId id) {
        int version = fired.ticket(id).version();
        return fired.change(id, new ChangeTicketStatus(TicketStatus.DONE, version, null), NOON);
    }

    @Test
    void theTicketStaysOneAndIsAtBothStations() {
        assertThat(backed.tickets()).hasSameSizeAs(placed.tickets());
        assertThat(backed.ticket(grill).stations()).containsExactly(GRILL, COLD);
        assertThat(backed.ticket(grill).isAt(COLD)).isTrue();
        assertThat(backed.ticket(grill).isAt(FRY)).isFalse();
        assertThat(backed.changedSince(placed)).containsExactly(backed.ticket(grill));
        assertThat(backed.order().version()).isEqualTo(placed.order().version() + 1);
        assertThat(backed.order().lines()).isEqualTo(placed.order().lines());
    }

    @Test
    void bumpedOnceItIsDoneForBoth() {
        FiredOrder bumped = bump(backed, grill);

        assertThat(bumped.ticket(grill).isOpen()).isFalse();
        assertThat(bumped.ticket(grill).stations()).containsExactly(GRILL, COLD);
    }

    @Test
    void itGoesToOneBackupOnce() {
        assertRefused(backed, COLD);
        assertRefused(backed, FRY);
        assertRefused(bump(placed, grill), COLD);
        assertRefused(placed, GRILL);
    }

    private void assertRefused(FiredOrder fired, StationId station) {
        assertThatThrownBy(() -> fired.backUp(grill, station))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.reason()).isEqualTo(Reason.ILLEGAL_TRANSITION));
    }

    @Test
    void whatIsAddedWhileItIsOpenIsAtBothAndWhatComesAfterItIsDoneIsNot() {
        var more = sample.with("burger", 1).addedFrom(3);

        assertThat(backed.addLines(more, menu(), NOON).ticket(grill).backupAt()).isEqualTo(COLD);
        assertThat(bump(backed, grill).addLines(more, menu(), NOON).ticket(grill).backupAt())
                .isNull();
    }

    @Test
    void aTicketWithoutABackupIsWrittenAsItEverWas() {
        String text = Json.MAPPER.writeValueAsString(placed.ticket(grill));

        assertThat(text).doesNotContain("backupAt");
        assertThat(Json.MAPPER.readValue(text, Ticket.class)).isEqualTo(placed.ticket(grill));
    }

    @Test
    void aBackupIsAnotherStationOfTheMenu() {
        Station kitchen = new Station(GRILL, "그릴", Names.NONE, true);

        assertThatThrownBy(() -> kitchen.backedUpBy(GRILL)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> only(kitchen.backedUpBy(FRY))).isInstanceOf(InvalidValue.class);
        assertThat(Json.MAPPER.writeValueAsString(kitchen)).doesNotContain("backup");
    }

    private static Menu only(Station station) {
        return new Menu(List.of(station), List.of(), List.of(), List.of());
    }
}
