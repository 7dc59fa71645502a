package docket.pos.server.delivery;

import static docket.model.ModelSamples.BAR;
import static docket.model.ModelSamples.FRY;
import static docket.model.ModelSamples.GRILL;
import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.menu;
import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import docket.model.MovableClock;
import docket.model.device.Device;
import docket.model.device.DeviceId;
import docket.model.device.DeviceKind;
import docket.model.device.DeviceRole;
import docket.model.event.FloorEvent;
import docket.model.event.LogEntry;
import docket.model.menu.StationId;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.Delivery;
import docket.model.ticket.FiredOrder;
import docket.model.ticket.Receipt;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketStatus;
import docket.pos.server.db.Committed;
import docket.wire.Beat;
import docket.wire.Protocol;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliveryServiceTest {
    private static final Duration WARN = DeliveryTerms.STANDARD.warn();

    private final MovableClock clock = new MovableClock(NOON);
    private final List<Device> letIn = new ArrayList<>();
    private DeliveryService service = fresh();
    private final Device grill = letIn(DeviceRole.KITCHEN, "grill");
    private final FiredOrder steak = order().with("burger", 1).with("fries", 1).fired();

    private DeliveryService fresh() {
        return new DeliveryService(
                DeliveryTerms.STANDARD, () -> letIn, () -> List.of(GRILL, FRY, BAR), clock);
    }

    private Device letIn(DeviceRole role, @Nullable String station) {
        var device =
                new Device(
                        new DeviceId(UUID.randomUUID()),
                        role + " " + station,
                        role,
                        station == null ? null : new StationId(station),
                        DeviceKind.PAIRED);
        letIn.add(device);
        return device;
    }

    private void told(long seq, FloorEvent event) {
        service.hear(List.of(new Committed(new LogEntry(seq, clock.instant(), null, event), "")));
    }

    private void placed(long seq) {
        told(seq, new FloorEvent.OrderPlaced(steak.order(), steak.tickets()));
    }

    private Ticket ticket(String station) {
        return steak.tickets().stream()
                .filter(ticket -> ticket.stationId().value().equals(station))
                .findFirst()
                .orElseThrow();
    }

    private Delivery at(String station) {
        return service.deliveries().stream()
                .filter(delivery -> delivery.station().value().equals(station))
                .findFirst()
                .orElseThrow();
    }

    private static Beat sight(long seq, Ticket ticket, @Nullable Boolean seen) {
        return new Beat(seq, List.of(new Beat.Sight(ticket.id(), 1, seen)));
    }

    @Test
    void aBatchIsSentUntilADisplayOfItsStationHasIt() {
        placed(8);

        service.heard(grill, "grill", Beat.at(7));
        assertThat(at("grill").receipt()).isEqualTo(Receipt.SENT);

        service.heard(grill, "grill", Beat.at(8));
        assertThat(service.deliveries())
                .extracting(d -> d.station().value(), Delivery::receipt, Delivery::sentAt)
                .containsExactlyInAnyOrder(
                        tuple("grill", Receipt.RECEIVED, NOON), tuple("fry", Receipt.SENT, NOON));
    }

    @Test
    void itIsShownAndSeenAsTheDisplaySaysAndNeverLess() {
        placed(8);

        service.heard(grill, "grill", sight(8, ticket("grill"), null));
        assertThat(at("grill").receipt()).isEqualTo(Receipt.SHOWN);
        service.heard(grill, "grill", sight(8, ticket("grill"), true));
        service.heard(grill, "grill", sight(8, ticket("grill"), null));

        assertThat(at("grill").receipt()).isEqualTo(Receipt.SEEN);
        assertThat(at("fry").receipt()).isEqualTo(Receipt.SENT);
    }

    @Test
    void nobodySaysAnythingOfAnotherStationsTickets() {
        placed(8);

        service.heard(grill, "grill", sight(9, ticket("fry"), true));

        assertThat(at("fry").receipt()).isEqualTo(Receipt.SENT);
    }

    @Test
    void whoHandsOutDoesNotReceiveForTheCooks() {
        placed(8);

        service.heard(letIn(DeviceRole.EXPO, null), Protocol.ALL_STATIONS, Beat.at(8));

        assertThat(at("grill").receipt()).isEqualTo(Receipt.SENT);
    }

    @Test
    void aStationThatSaysNothingIsLateAfterItsSeconds() {
        placed(8);

        clock.move(WARN.minusMillis(1));
        assertThat(at("grill").isLate()).isFalse();
        clock.move(Duration.ofMillis(1));
        assertThat(at("grill").isLate()).isTrue();

        service.heard(grill, "grill", Beat.at(8));
        assertThat(at("grill").isLate()).isFalse();
    }

    @Test
    void nobodyIsWarnedOfAStationWithoutAScreen() {
        placed(8);

        clock.move(WARN);

        assertThat(at("fry").isLate()).isFalse();
    }

    @Test
    void itTellsWhichStationsNoScreenShows() {
        assertThat(service.unshown()).containsExactly(FRY, BAR);

        letIn(DeviceRole.KITCHEN, "bar");
        letIn(DeviceRole.EXPO, null);

        assertThat(service.unshown()).containsExactly(FRY);
    }

    @Test
    void aDisplayThatMayShowAnyStationStandsForTheOneThatItShows() {
        Device any = letIn(DeviceRole.KITCHEN, null);
        placed(8);
        clock.move(WARN);
        assertThat(at("fry").isLate()).isTrue();

        service.heard(any, "bar", Beat.at(8));

        assertThat(at("fry").isLate()).isFalse();
    }

    @Test
    void afterARestartNobodyIsWarnedBeforeTheDisplaysCouldComeBack() {
        clock.move(Duration.ofMinutes(10));
        service = fresh();
        service.begin(steak.tickets(), 20);

        assertThat(at("grill").sentAt()).isEqualTo(NOON);
        assertThat(at("grill").isLate()).isFalse();
        clock.move(WARN);
        assertThat(at("grill").isLate()).as("a true alarm is not hidden").isTrue();

        service.heard(grill, "grill", Beat.at(20));
        assertThat(at("grill").receipt()).isEqualTo(Receipt.RECEIVED);
    }

    @Test
    void whatIsBumpedIsOnNoWayAnyMoreAndWhatComesBackIsOnItsWayAgain() {
        placed(8);
        Ticket mine = ticket("grill");
        service.heard(grill, "grill", Beat.at(8));
        FiredOrder bumped =
                steak.change(
                        mine.id(),
                        new ChangeTicketStatus(TicketStatus.DONE, mine.version(), null),
                        NOON);
        told(9, new FloorEvent.TicketBumped(bumped.order(), bumped.changedSince(steak), mine.id()));
        assertThat(service.deliveries())
                .extracting(delivery -> delivery.station().value())
                .containsExactly("fry");

        FiredOrder back =
                bumped.change(
                        mine.id(),
                        new ChangeTicketStatus(
                                TicketStatus.FIRED, bumped.ticket(mine.id()).version(), null),
                        NOON);
        told(10, new FloorEvent.TicketRecalled(back.order(), back.changedSince(bumped), mine.id()));

        assertThat(at("grill").receipt()).isEqualTo(Receipt.SENT);
    }

    @Test
    void linesThatComeLaterAreABatchOfTheirOwn() {
        placed(8);
        service.heard(grill, "grill", Beat.at(8));
        FiredOrder more =
                steak.addLines(
                        order().with("burger", 1).with("fries", 1).with("burger", 1).addedFrom(3),
                        menu(),
                        NOON);
        told(9, new FloorEvent.LinesAdded(more.order(), more.changedSince(steak)));

        assertThat(service.deliveries())
                .filteredOn(d -> d.station().value().equals("grill"))
                .extracting(Delivery::batch, Delivery::receipt)
                .containsExactlyInAnyOrder(tuple(1, Receipt.RECEIVED), tuple(2, Receipt.SENT));
    }
}
