package docket.wire;

import static docket.model.ModelSamples.lineId;
import static docket.model.ModelSamples.menu;

import docket.model.ComboSamples;
import docket.model.ModelSamples;
import docket.model.Money;
import docket.model.NestedSamples;
import docket.model.OrderType;
import docket.model.device.Device;
import docket.model.device.DeviceId;
import docket.model.device.DeviceKind;
import docket.model.device.DeviceRole;
import docket.model.display.AgeLimit;
import docket.model.display.AgeLimits;
import docket.model.display.BoardAction;
import docket.model.display.Bump;
import docket.model.display.DisplaySettings;
import docket.model.display.Handling;
import docket.model.display.Keys;
import docket.model.display.Layout;
import docket.model.display.Look;
import docket.model.display.Passing;
import docket.model.display.Shade;
import docket.model.display.SoundKind;
import docket.model.display.Sounds;
import docket.model.menu.CategoryId;
import docket.model.menu.Hours;
import docket.model.menu.ItemCode;
import docket.model.menu.ItemId;
import docket.model.menu.PriceRule;
import docket.model.menu.RouteRule;
import docket.model.menu.Selling;
import docket.model.menu.SetItem;
import docket.model.menu.SetRouting;
import docket.model.menu.StationId;
import docket.model.message.Message;
import docket.model.message.MessageId;
import docket.model.message.NewMessage;
import docket.model.message.TestReceipt;
import docket.model.order.ChangeDetails;
import docket.model.order.NewLine;
import docket.model.order.OpenSale;
import docket.model.order.Order;
import docket.model.ready.ReadyBoard;
import docket.model.report.KitchenTimes;
import docket.model.report.LearnedTime;
import docket.model.report.LearnedTimes;
import docket.model.report.TimedLine;
import docket.model.report.TimesSearch;
import docket.model.ticket.ChangeLineStatus;
import docket.model.ticket.FiredOrder;
import docket.model.ticket.Receipt;
import docket.model.ticket.Ticket;
import docket.wire.HealthDetails.Backups;
import docket.wire.HealthDetails.Recovered;
import docket.wire.HealthDetails.Second;
import docket.wire.backup.BackupPage;
import docket.wire.backup.KeptBackup;
import docket.wire.backup.RestoreBackup;
import docket.wire.backup.RestoreWish;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Parts of events and commands that the story of one table does not tell: what is sold in
/// other ways than one thing at one price.
final class PartSamples {
    private static final ItemId OPEN = new ItemId("open-food");

    private PartSamples() {}

    private static KitchenTimes times() {
        var friday = LocalDate.of(2026, 11, 20);
        var count = new KitchenTimes.Count();
        count.add(
                new TimedLine(
                        new ItemId("steak"),
                        ModelSamples.GRILL,
                        "Steak",
                        19,
                        700,
                        60,
                        null,
                        0,
                        false));
        return count.over(new TimesSearch(friday, friday, null, null));
    }

    /// @param name of its file
    record Part(String name, Object value) {}

    static List<Part> all() {
        Order lunch = ComboSamples.fired(ComboSamples.lunch(1, 2)).order();
        var test = new MessageId(new UUID(9, 1));
        NewMessage tested = NewMessage.test(ModelSamples.GRILL, "Test ticket");
        return List.of(
                new Part(
                        "ready-page",
                        ReadyPage.of(
                                124,
                                ModelSamples.shop(),
                                new ReadyBoard(
                                        List.of(called(12, "Kim"), called(13, null)),
                                        List.of(called(9, null))))),
                new Part(
                        "guest-door",
                        new GuestDoorPage(
                                GuestDoorPage.State.OPEN,
                                8423,
                                List.of("http://192.168.0.10:8423/ready"))),
                new Part(
                        "backup-page",
                        new BackupPage(
                                List.of(
                                        new KeptBackup(
                                                "docket-1a2b3c4d-20261120T120000000Z-day.zip",
                                                KeptBackup.Kind.DAY,
                                                ModelSamples.NOON,
                                                1_048_576)),
                                ModelSamples.NOON.plusSeconds(60),
                                new BackupPage.Failure(
                                        BackupPage.Reason.NO_ROOM, ModelSamples.NOON),
                                new HealthDetails.Second(
                                        "/media/stick", HealthDetails.Second.State.ABSENT, null),
                                new RestoreWish(
                                        "docket-1a2b3c4d-20261120T120000000Z-day.zip",
                                        ModelSamples.NOON,
                                        true,
                                        ModelSamples.NOON.plusSeconds(120)))),
                new Part(
                        "restore-backup",
                        new RestoreBackup("docket-1a2b3c4d-20261120T120000000Z-day.zip", false)),
                new Part("new-message-test", tested),
                new Part(
                        "set-routing",
                        new SetRouting(
                                List.of(
                                        new RouteRule(
                                                null,
                                                new CategoryId("coffee"),
                                                OrderType.TAKEAWAY,
                                                null,
                                                List.of(ModelSamples.BAR))),
                                Map.of(ModelSamples.GRILL, ModelSamples.FRY),
                                3)),
                new Part(
                        "learned-times",
                        new LearnedTimes(
                                List.of(
                                        new LearnedTime(
                                                new ItemId("steak"),
                                                ModelSamples.GRILL,
                                                300,
                                                400,
                                                60,
                                                340,
                                                3)),
                                List.of(new LearnedTimes.Kept(0, 80, 125)))),
                new Part("kitchen-times", times()),
                new Part(
                        "message-test",
                        Message.send(test, tested, "Counter 1", "Mina", ModelSamples.NOON)),
                new Part(
                        "presence-test",
                        new Presence(
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                null,
                                null,
                                List.of(new TestReceipt(test, ModelSamples.GRILL, Receipt.SHOWN)))),
                new Part(
                        "presence-condition",
                        new Presence(List.of())
                                .with(new Condition(Condition.Disk.READ_ONLY, 0L, -3600L))),
                new Part("condition-low", new Condition(Condition.Disk.LOW, 320L, null)),
                new Part("health-details", health()),
                new Part("health-details-recovered", recovered()),
                new Part("set-item-choices", NestedSamples.plate()),
                new Part("item-choices", NestedSamples.plate().on(menu(), NestedSamples.PLATE)),
                new Part(
                        "new-line-choices",
                        NestedSamples.line(lineId(1, 1), 1, "salad 2, caesar, NO onion")),
                new Part(
                        "line-choices",
                        NestedSamples.sold(NestedSamples.menu(), 1, "salad 2, caesar, NO onion")
                                .lines()
                                .getFirst()),
                new Part("change-line-counted", ChangeLineStatus.made(2, 1)),
                new Part("ticket-counted", counted()),
                new Part("set-item-selling", sellingOtherwise()),
                new Part("item-selling", sellingOtherwise().on(menu(), new ItemId("ade"))),
                new Part("device", display(DisplaySettings.USUAL)),
                new Part("device-display", display(otherwise())),
                new Part("item-open", open().on(menu(), OPEN)),
                new Part("new-line-open", openLine()),
                new Part("line-open", sold(openLine())),
                new Part("set-item-slots", ComboSamples.lunch()),
                new Part("item-slots", ComboSamples.lunch().on(menu(), ComboSamples.LUNCH)),
                new Part("new-line-part", ComboSamples.lunch(1, 2).get(1)),
                new Part("line-head", lunch.lines().getFirst()),
                new Part("line-part", lunch.lines().get(1)));
    }

    private static Order called(int number, @Nullable String name) {
        Order order = ModelSamples.order().numbered(number).takeAway().with("fries", 1).placed();
        return name == null
                ? order
                : order.change(ChangeDetails.guestName(name), ModelSamples.NOON);
    }

    private static Device display(DisplaySettings settings) {
        return new Device(
                        new DeviceId(new UUID(0, 7)),
                        "Grill left",
                        DeviceRole.KITCHEN,
                        new StationId("grill"),
                        DeviceKind.PAIRED)
                .showing(settings);
    }

    private static DisplaySettings otherwise() {
        return new DisplaySettings(
                new Look(Shade.LIGHT, Layout.GRID, 120, 4, 3, true),
                new Handling(Bump.HOLD, true, true),
                AgeLimits.NONE
                        .with(new AgeLimit(6, 12))
                        .with(OrderType.TAKEAWAY, new AgeLimit(4, 8)),
                Sounds.USUAL.withVolume(60).off(SoundKind.LATE),
                Keys.USUAL.with(BoardAction.RECALL, "Q").with(BoardAction.COUNT_UP, "ADD"),
                Passing.USUAL.withRunner(true));
    }

    /// Two of three are made.
    private static Ticket counted() {
        FiredOrder placed = ModelSamples.order().at("4").with("americano", 3).fired();
        Ticket ticket = placed.tickets().getFirst();
        return placed.change(
                        ticket.id(),
                        lineId(1, 1),
                        ChangeLineStatus.made(2, ticket.version()),
                        ModelSamples.NOON)
                .ticket(ticket.id());
    }

    private static SetItem sellingOtherwise() {
        var friday = new Hours(List.of(DayOfWeek.FRIDAY), LocalTime.of(17, 0), LocalTime.of(19, 0));
        return item(
                "에이드",
                6000,
                Selling.PLAIN
                        .withPrices(
                                List.of(
                                        new PriceRule(new Money(5000), null, friday, null),
                                        new PriceRule(
                                                new Money(5500), OrderType.TAKEAWAY, null, null)))
                        .withHours(
                                List.of(
                                        new Hours(
                                                List.of(),
                                                LocalTime.of(11, 0),
                                                LocalTime.of(22, 0))))
                        .withCodes(List.of(new ItemCode("8801234567893", null))));
    }

    private static SetItem open() {
        return item("기타 음식", 0, Selling.PLAIN.withOpenPrice(true));
    }

    private static SetItem item(String name, long price, Selling selling) {
        SetItem plain = ModelSamples.latte();
        return new SetItem(
                plain.categoryId(),
                name,
                null,
                new Money(price),
                null,
                plain.stationIds(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                selling,
                null);
    }

    private static NewLine openLine() {
        return new NewLine(
                lineId(1, 1),
                OPEN,
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new OpenSale(new Money(7500), "콩국수"));
    }

    private static Object sold(NewLine line) {
        return ComboSamples.fired(List.of(line), menu().put(open().on(menu(), OPEN)))
                .order()
                .lines()
                .getFirst();
    }

    private static HealthDetails health() {
        return new HealthDetails(
                ModelSamples.NOON,
                12_582_912L,
                214_748_364_800L,
                536_870_912_000L,
                null,
                new Backups(ModelSamples.NOON.minusSeconds(600), 12, null, null, null),
                null);
    }

    private static HealthDetails recovered() {
        return new HealthDetails(
                ModelSamples.NOON,
                null,
                null,
                null,
                new Condition(Condition.Disk.READ_ONLY, 3L, null),
                new Backups(
                        null,
                        0,
                        ModelSamples.NOON,
                        ModelSamples.NOON.minusSeconds(60),
                        new Second("/media/usb", Second.State.ABSENT, null)),
                new Recovered(
                        Recovered.Kind.BROKEN,
                        "/data/aside/docket",
                        ModelSamples.NOON.minusSeconds(3600),
                        12,
                        ModelSamples.NOON.minusSeconds(300),
                        2,
                        false));
    }
}
