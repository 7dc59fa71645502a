package docket.model;

import docket.model.event.Snapshot;
import docket.model.menu.Allergen;
import docket.model.menu.Availability;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.CannedNote;
import docket.model.menu.Category;
import docket.model.menu.CategoryId;
import docket.model.menu.Diet;
import docket.model.menu.ItemId;
import docket.model.menu.KitchenName;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierGroup;
import docket.model.menu.ModifierGroupId;
import docket.model.menu.ModifierId;
import docket.model.menu.SetItem;
import docket.model.menu.Station;
import docket.model.menu.StationId;
import docket.model.menu.TileColour;
import docket.model.message.MessageId;
import docket.model.order.LineId;
import docket.model.order.OrderId;
import docket.model.payment.PaymentId;
import docket.model.payment.TakePayment;
import docket.model.payment.Tender;
import docket.model.table.Area;
import docket.model.table.AreaId;
import docket.model.table.FloorPlan;
import docket.model.table.Table;
import docket.model.table.TableId;
import docket.model.table.TableShape;
import docket.model.table.VisitId;
import docket.model.ticket.FiredOrder;
import docket.model.ticket.Ticket;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// A small restaurant for tests: the same ids, times and prices in every run.
///
/// | item | price | stations | |
/// | --- | --- | --- | --- |
/// | `americano` | 4500 | bar | one temperature, up to 3 shots at 500 |
/// | `cheesecake` | 6500 | cold | |
/// | `burger` | 8900 | grill | |
/// | `fries` | 4500 | fry | |
/// | `burger-set` | 12900 | grill, fry | |
/// | `steak` | 28900 | grill | exactly one doneness |
/// | `soup` | 7000 | none, so grill | |
/// | `cold-brew` | 5000 | bar | sold out |
/// | `tiramisu` | 6800 | cold | hidden |
public final class ModelSamples {
    /// Noon in Seoul.
    public static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");

    public static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    public static final StationId GRILL = new StationId("grill");
    public static final StationId FRY = new StationId("fry");
    public static final StationId COLD = new StationId("cold");
    public static final StationId BAR = new StationId("bar");

    /// The store that all samples are of.
    public static final String STORE = "00000005-0000-4000-8000-000000000001";

    private ModelSamples() {}

    /// An order to be filled: `order().at("4").with("americano", 2)`.
    public static OrderSample order() {
        return OrderSample.EMPTY;
    }

    /// What a station that asks now is told of these orders.
    public static Snapshot snapshot(FiredOrder... orders) {
        return new Snapshot(
                STORE,
                shop(),
                menu(),
                Stream.of(orders).map(FiredOrder::order).filter(order -> order.isOpen()).toList(),
                Stream.of(orders).flatMap(ModelSamples::shown).toList(),
                DAY,
                orders.length);
    }

    private static Stream<Ticket> shown(FiredOrder fired) {
        return fired.tickets().stream().filter(t -> fired.order().isOpen() || t.isOpen());
    }

    public static Shop shop() {
        return new Shop(
                "도켓 식당", "KRW", "ko", ZoneId.of("Asia/Seoul"), LocalTime.of(5, 0), Tax.INCLUDED);
    }

    public static Menu menu() {
        return new Menu(
                List.of(
                        new Station(GRILL, "그릴", english("Grill"), true),
                        new Station(FRY, "튀김", english("Fry"), false),
                        new Station(COLD, "콜드", english("Cold"), false),
                        new Station(BAR, "바", english("Bar"), false)),
                List.of(
                        category("coffee", "커피", "Coffee", TileColour.BROWN),
                        category("food", "식사", "Food", TileColour.ORANGE),
                        category("dessert", "디저트", "Desserts", TileColour.PINK)),
                List.of(
                        choosing(
                                item("americano", "coffee", "아메리카노", "Americano", 4500, BAR),
                                temperature(),
                                shots()),
                        being(
                                AvailabilityStatus.SOLD_OUT,
                                item("cold-brew", "coffee", "콜드브루", "Cold brew", 5000, BAR)),
                        item("burger", "food", "불고기 버거", "Bulgogi burger", 8900, GRILL),
                        item("fries", "food", "감자튀김", "Fries", 4500, FRY),
                        item("burger-set", "food", "버거 세트", "Burger set", 12900, GRILL, FRY),
                        choosing(item("steak", "food", "스테이크", "Steak", 28900, GRILL), doneness()),
                        item("soup", "food", "국", "Soup", 7000),
                        item("cheesecake", "dessert", "치즈케이크", "Cheesecake", 6500, COLD),
                        being(
                                AvailabilityStatus.HIDDEN,
                                item("tiramisu", "dessert", "티라미수", "Tiramisu", 6800, COLD))),
                List.of(
                        new CannedNote("덜 맵게", english("Less spicy")),
                        new CannedNote("견과류 알레르기!", english("Nut allergy!"))));
    }

    /// A new item that says all that can be said of one.
    public static SetItem latte() {
        return new SetItem(
                new CategoryId("coffee"),
                "카페라떼",
                english("Caffè latte"),
                new Money(5000),
                TileColour.AMBER,
                List.of(BAR),
                List.of(temperature(), shots()),
                new KitchenName("라떼", english("LATTE")),
                List.of(Allergen.MILK),
                List.of(Diet.VEGETARIAN),
                0);
    }

    public static OrderId orderId(int number) {
        return new OrderId(id(1, number, 0));
    }

    /// The id of a sample order's line, counted from 1.
    public static LineId lineId(int order, int line) {
        return new LineId(id(2, order, line));
    }

    public static PaymentId paymentId(int number) {
        return new PaymentId(id(3, number, 0));
    }

    public static MessageId messageId(int number) {
        return new MessageId(id(8, number, 0));
    }

    public static VisitId visitId(int number) {
        return new VisitId(id(6, number, 0));
    }

    /// A hall with the tables 4 and 5, and a terrace with the table 21.
    public static FloorPlan plan() {
        return new FloorPlan(
                List.of(
                        new Area(
                                new AreaId("hall"),
                                "홀",
                                english("Hall"),
                                List.of(table("4", 4, 2), table("5", 2, 12))),
                        new Area(
                                new AreaId("terrace"),
                                "테라스",
                                english("Terrace"),
                                List.of(table("21", 6, 2)))),
                1);
    }

    private static Table table(String label, int seats, int x) {
        return new Table(new TableId("t" + label), label, seats, TableShape.SQUARE, x, 2, 8, 6);
    }

    public static CommandId commandId(int number) {
        return new CommandId(id(4, number, 0));
    }

    /// Takes an amount by card.
    public static TakePayment card(int number, long amount) {
        return new TakePayment(paymentId(number), Tender.CARD, new Money(amount), null, null);
    }

    /// Takes an amount of what a guest handed over.
    public static TakePayment cash(int number, long amount, long tendered) {
        return new TakePayment(
                paymentId(number), Tender.CASH, new Money(amount), new Money(tendered), null);
    }

    /// A UUID of version 4 that says what it names: `00000001-0007-4000-8000-000000000003`.
    private static UUID id(long kind, long number, long part) {
        return new UUID(kind << 32 | number << 16 | 0x4000, 0x8000_0000_0000_0000L | part);
    }

    private static ModifierGroup temperature() {
        return new ModifierGroup(
                new ModifierGroupId("temperature"),
                "온도",
                english("Temperature"),
                0,
                1,
                List.of(modifier("hot", "뜨겁게", "Hot", 0), modifier("ice", "아이스", "Iced", 0)));
    }

    private static ModifierGroup shots() {
        return new ModifierGroup(
                new ModifierGroupId("shots"),
                "샷",
                english("Shots"),
                0,
                3,
                List.of(modifier("extra-shot", "샷 추가", "Extra shot", 500)));
    }

    private static ModifierGroup doneness() {
        return new ModifierGroup(
                new ModifierGroupId("doneness"),
                "굽기",
                english("Doneness"),
                1,
                1,
                List.of(
                        modifier("rare", "레어", "Rare", 0),
                        modifier("medium", "미디엄", "Medium", 0),
                        modifier("well-done", "웰던", "Well done", 0)));
    }

    private static Names english(String name) {
        return new Names(Map.of("en", name));
    }

    private static Category category(String id, String korean, String english, TileColour colour) {
        return new Category(new CategoryId(id), korean, english(english), colour, 1);
    }

    private static Modifier modifier(String id, String korean, String english, long price) {
        return new Modifier(new ModifierId(id), korean, english(english), new Money(price));
    }

    private static MenuItem item(
            String id,
            String category,
            String korean,
            String english,
            long price,
            StationId... stations) {
        return new MenuItem(
                new ItemId(id),
                new CategoryId(category),
                korean,
                english(english),
                new Money(price),
                null,
                Availability.PUBLISHED,
                List.of(stations),
                List.of(),
                null,
                1,
                null,
                List.of(),
                List.of());
    }

    private static MenuItem being(AvailabilityStatus status, MenuItem item) {
        return copy(item, new Availability(status, null), item.modifierGroups());
    }

    private static MenuItem choosing(MenuItem item, ModifierGroup... groups) {
        return copy(item, item.availability(), List.of(groups));
    }

    private static MenuItem copy(
            MenuItem item, Availability availability, List<ModifierGroup> groups) {
        return new MenuItem(
                item.id(),
                item.categoryId(),
                item.name(),
                item.names(),
                item.price(),
                null,
                availability,
                item.stationIds(),
                groups,
                null,
                1,
                item.kitchenName(),
                item.allergens(),
                item.diets());
    }
}
