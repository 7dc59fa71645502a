package docket.pos.server.menu.list;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.Limits;
import docket.model.ModelSamples;
import docket.model.Money;
import docket.model.Names;
import docket.model.OrderType;
import docket.model.Shop;
import docket.model.menu.Allergen;
import docket.model.menu.Availability;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.CannedNote;
import docket.model.menu.Category;
import docket.model.menu.CategoryId;
import docket.model.menu.Diet;
import docket.model.menu.Hours;
import docket.model.menu.ItemCode;
import docket.model.menu.ItemId;
import docket.model.menu.KitchenName;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierGroup;
import docket.model.menu.ModifierGroupId;
import docket.model.menu.ModifierId;
import docket.model.menu.PriceRule;
import docket.model.menu.Selling;
import docket.model.menu.Slot;
import docket.model.menu.SlotChoice;
import docket.model.menu.SlotId;
import docket.model.menu.Station;
import docket.model.menu.StationId;
import docket.model.menu.TileColour;
import docket.model.menu.Variant;
import docket.model.menu.VariantId;
import docket.model.menu.list.ListMode;
import docket.model.menu.list.MenuChanges;
import docket.model.menu.list.Merged;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever a menu is, it comes back as it was.
class RoundTripPropertiesTest {
    private static final List<String> WORDS =
            List.of(
                    "국",
                    "국 ",
                    "Soup",
                    "soup",
                    "=1",
                    "'=1",
                    "-",
                    "a,b",
                    "a;b",
                    "a|b",
                    "\"q\"",
                    "줄\n바꿈",
                    "🍜",
                    "Crème",
                    "tea",
                    "t-1",
                    "1,000",
                    "０",
                    "ﬁ",
                    "x".repeat(120));

    /// Made from one number, so that ids and what names them always fit.
    private static final class Chance {
        private final Random random;

        Chance(long seed) {
            random = new Random(seed);
        }

        int below(int most) {
            return random.nextInt(most);
        }

        String word() {
            return WORDS.get(below(WORDS.size()));
        }

        Names names() {
            var names = new TreeMap<String, String>();
            for (String tag : List.of("en", "ko", "ja", "zh-Hant")) {
                if (below(3) == 0) {
                    names.put(tag, word());
                }
            }
            return new Names(names);
        }

        TileColour colour() {
            return List.of(TileColour.values()).get(below(TileColour.values().length));
        }

        Availability availability() {
            return switch (below(4)) {
                case 0 -> new Availability(AvailabilityStatus.HIDDEN, null);
                case 1 -> new Availability(AvailabilityStatus.SOLD_OUT, null);
                default -> Availability.PUBLISHED;
            };
        }

        ModifierGroup group(int n) {
            return group("-" + n, 1);
        }

        private ModifierGroup group(String n, int level) {
            List<Modifier> modifiers = new ArrayList<>();
            int choices = 1 + below(3);
            for (int i = 0; i < choices; i++) {
                String own = n + "-" + i;
                boolean opens = level < Limits.MODIFIER_LEVELS && below(4) == 0;
                modifiers.add(
                        new Modifier(
                                new ModifierId("m" + own),
                                word(),
                                names(),
                                new Money(below(2000)),
                                null,
                                i > 0 && below(4) == 0,
                                opens ? List.of(group(own, level + 1)) : List.of()));
            }
            int most = 1 + below(3);
            return new ModifierGroup(
                    new ModifierGroupId("g" + n),
                    word(),
                    names(),
                    below(most + 1),
                    most,
                    modifiers);
        }

        private int codes;

        Menu menu() {
            List<Station> stations = new ArrayList<>();
            List<Category> categories = new ArrayList<>();
            List<MenuItem> items = new ArrayList<>();
            int stationCount = 1 + below(4);
            for (int i = 0; i < stationCount; i++) {
                stations.add(new Station(new StationId("t-" + i), word(), names(), i == 0));
            }
            int categoryCount = 1 + below(4);
            for (int i = 0; i < categoryCount; i++) {
                categories.add(
                        new Category(
                                new CategoryId("t-" + i),
                                word(),
                                names(),
                                colour(),
                                1,
                                below(3) == 0 ? List.of(hours()) : List.of(),
                                below(2) == 0 ? 1 + below(9) : null));
            }
            int itemCount = 1 + below(12);
            for (int i = 0; i < itemCount; i++) {
                items.add(item(i, stationCount, categoryCount));
            }
            List<CannedNote> notes =
                    below(2) == 0 ? List.of() : List.of(new CannedNote(word(), names()));
            return new Menu(stations, categories, items, notes);
        }

        private List<Variant> variants() {
            List<Variant> all = new ArrayList<>();
            int count = below(3) == 0 ? 1 + below(3) : 0;
            for (int i = 0; i < count; i++) {
                all.add(
                        new Variant(
                                new VariantId("v-" + i), word(), names(), new Money(below(2000))));
            }
            return all;
        }

        private Selling selling(List<Variant> variants) {
            List<PriceRule> prices = new ArrayList<>();
            for (int i = below(4); i > 0; i--) {
                boolean isOfOne = !variants.isEmpty() && below(2) == 0;
                prices.add(
                        new PriceRule(
                                new Money(below(100_000)),
                                below(2) == 0 ? null : type(),
                                below(2) == 0 ? null : hours(),
                                isOfOne ? variants.get(below(variants.size())).id() : null));
            }
            Selling priced = Selling.PLAIN.withPrices(prices);
            Selling timed = below(2) == 0 ? priced : priced.withHours(List.of(hours(), hours()));
            return timed.withOpenPrice(below(4) == 0).withCodes(codes(variants));
        }

        /// No two items have the same.
        private List<ItemCode> codes(List<Variant> variants) {
            if (below(3) > 0) {
                return List.of();
            }
            String code = String.valueOf(10_000_000 + ++codes);
            return List.of(
                    new ItemCode(code, variants.isEmpty() ? null : variants.getFirst().id()));
        }

        private OrderType type() {
            return below(2) == 0 ? OrderType.DINE_IN : OrderType.TAKEAWAY;
        }

        private Hours hours() {
            List<DayOfWeek> days =
                    Stream.of(DayOfWeek.values()).filter(day -> below(2) == 0).toList();
            return new Hours(
                    days, LocalTime.of(below(24), below(60)), LocalTime.of(below(24), below(60)));
        }

        /// Of the first two items, which are no combos.
        private List<Slot> slots() {
            List<Slot> slots = new ArrayList<>();
            for (int i = 0; i <= below(3); i++) {
                int least = i == 0 ? 1 : below(2);
                slots.add(
                        new Slot(
                                new SlotId("s-" + i),
                                word(),
                                names(),
                                least,
                                1 + below(3),
                                below(2) == 0 ? null : 1 + below(9),
                                List.of(
                                        new SlotChoice(
                                                new ItemId("t-0"), new Money(below(1000)), true),
                                        new SlotChoice(new ItemId("t-1"), Money.ZERO))));
            }
            return slots;
        }

        private MenuItem item(int n, int stationCount, int categoryCount) {
            List<StationId> made = new ArrayList<>();
            for (int i = 0; i < stationCount; i++) {
                if (below(3) == 0) {
                    made.add(new StationId("t-" + i));
                }
            }
            List<Variant> variants = variants();
            List<Slot> slots = n % 3 == 2 ? slots() : List.of();
            return new MenuItem(
                    new ItemId("t-" + n),
                    new CategoryId("t-" + below(categoryCount)),
                    word(),
                    names(),
                    new Money(below(100_000)),
                    below(2) == 0 ? null : colour(),
                    availability(),
                    slots.isEmpty() ? made : List.of(),
                    below(2) == 0 || !slots.isEmpty() ? List.of() : List.of(group(0), group(1)),
                    below(5) == 0 ? "/api/pictures/" + "0a".repeat(32) : null,
                    1 + below(5),
                    below(2) == 0 ? null : new KitchenName(word(), names()),
                    below(2) == 0 ? List.of() : List.of(Allergen.PORK, Allergen.EGGS),
                    below(2) == 0 ? List.of() : List.of(Diet.GLUTEN_FREE),
                    variants,
                    below(3) == 0 ? word() : null,
                    slots,
                    below(2) == 0 ? null : selling(variants));
        }
    }

    @Provide
    Arbitrary<Menu> menus() {
        return Arbitraries.longs().map(seed -> new Chance(seed).menu());
    }

    @Provide
    Arbitrary<Shop> shops() {
        Shop won = ModelSamples.shop();
        return Arbitraries.of("KRW", "USD", "KWD")
                .map(
                        currency ->
                                new Shop(
                                        won.name(),
                                        currency,
                                        won.language(),
                                        won.zone(),
                                        won.dayEnds(),
                                        won.tax()));
    }

    @Property(tries = 150)
    void aMenuThatIsWrittenAndReadAgainStaysAsItIs(
            @ForAll("menus") Menu menu, @ForAll("shops") Shop shop, @ForAll ListMode mode) {
        for (byte[] file : List.of(MenuFiles.csv(menu, shop), MenuFiles.json(menu, shop))) {
            Merged merged = MenuFiles.merge(menu, shop, file, mode, id -> true);

            assertThat(merged.wrong()).isEmpty();
            assertThat(merged.menu()).isEqualTo(menu);
        }
    }

    @Property(tries = 100)
    void anyMenuBecomesAnyOtherByItsJson(
            @ForAll("menus") Menu before,
            @ForAll("menus") Menu wanted,
            @ForAll("shops") Shop shop) {
        byte[] file = MenuFiles.json(wanted, shop);

        Merged merged = MenuFiles.merge(before, shop, file, ListMode.REPLACE, id -> true);
        assertThat(merged.wrong()).isEmpty();
        Menu after = merged.menu();
        assertThat(after.items()).hasSameSizeAs(wanted.items());
        assertThat(after.categories())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("version")
                .isEqualTo(wanted.categories());
        assertThat(after.cannedNotes()).isEqualTo(wanted.cannedNotes());
        assertThat(after.stations()).containsAll(wanted.stations());
        assertThat(MenuChanges.between(wanted, after))
                .allMatch(
                        change ->
                                before.stations().stream()
                                        .anyMatch(s -> s.id().value().equals(change.id())));
        assertThat(MenuFiles.preview(after, shop, file, ListMode.REPLACE, id -> true).changes())
                .isEmpty();
    }

    @Property(tries = 100)
    void aTableBroughtInTwiceChangesNothingTheSecondTime(
            @ForAll("menus") Menu before, @ForAll("menus") Menu other, @ForAll ListMode mode) {
        Shop shop = ModelSamples.shop();
        byte[] file = MenuFiles.csv(other, shop);
        Merged once = MenuFiles.merge(before, shop, file, mode, id -> true);
        if (once.wrong().isEmpty()) {
            assertThat(MenuFiles.merge(once.menu(), shop, file, mode, id -> true).menu())
                    .isEqualTo(once.menu());
        } else {
            assertThat(MenuFiles.preview(before, shop, file, mode, id -> true).applicable())
                    .isFalse();
        }
    }

    @Property(tries = 300)
    void noFileIsABug(@ForAll byte[] file) {
        MenuFiles.preview(
                ModelSamples.menu(), ModelSamples.shop(), file, ListMode.MERGE, id -> true);
        var named = new java.io.ByteArrayOutputStream();
        named.writeBytes("name,price,group,id\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        named.writeBytes(file);
        assertThat(
                        MenuFiles.preview(
                                        ModelSamples.menu(),
                                        ModelSamples.shop(),
                                        named.toByteArray(),
                                        ListMode.REPLACE,
                                        id -> true)
                                .basis())
                .hasSize(64);
    }
}
