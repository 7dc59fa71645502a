package docket.pos.server.menu.list;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.ModelSamples;
import docket.model.Money;
import docket.model.Names;
import docket.model.Shop;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.Category;
import docket.model.menu.CategoryId;
import docket.model.menu.Hours;
import docket.model.menu.ItemCode;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.PriceRule;
import docket.model.menu.SlotChoice;
import docket.model.menu.Station;
import docket.model.menu.StationId;
import docket.model.menu.TileColour;
import docket.model.menu.list.FieldChange;
import docket.model.menu.list.ListFault;
import docket.model.menu.list.ListMode;
import docket.model.menu.list.MenuChange;
import docket.model.menu.list.MenuChange.Kind;
import docket.model.menu.list.MenuChange.Part;
import docket.model.menu.list.MenuList;
import docket.model.menu.list.WrongLine;
import docket.wire.MenuPreview;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What files come to, the good ones and the bad.
final class MenuFilesTest {
    private static final Charset CP949 = Charset.forName("MS949");
    private static final Menu MENU = ModelSamples.menu();
    private static final Shop WON = ModelSamples.shop();

    private static Shop in(String currency) {
        return new Shop(WON.name(), currency, WON.language(), WON.zone(), WON.dayEnds(), WON.tax());
    }

    private static MenuPreview look(Menu menu, byte[] file) {
        return MenuFiles.preview(menu, WON, file, ListMode.MERGE, id -> true);
    }

    private static MenuPreview look(String file) {
        return look(MENU, file.getBytes(UTF_8));
    }

    private static Menu bring(Menu menu, String file, ListMode mode) {
        var merged = MenuFiles.merge(menu, WON, file.getBytes(UTF_8), mode, id -> true);
        assertThat(merged.wrong()).isEmpty();
        return merged.menu();
    }

    private static MenuItem item(Menu menu, String id) {
        return menu.item(new ItemId(id));
    }

    /// `line:column FAULT` of each.
    private static List<String> faults(MenuPreview preview) {
        return preview.wrong().stream()
                .map(w -> "%d:%d %s".formatted(w.line(), w.column(), w.fault()))
                .toList();
    }

    private static List<String> changes(MenuPreview preview) {
        return preview.changes().stream()
                .map(c -> "%s %s %s".formatted(c.kind(), c.part(), c.name()))
                .toList();
    }

    @Nested
    class AFirstList {
        private static final String PLAIN =
                "name,price,group\nLatte,5000,Coffee\nCrème brûlée,\"7,000\",후식\n라떼,4500원,Coffee\n";

        @Test
        void comesToAnEmptyMenuWithAllThatItNeeds() {
            Menu menu = bring(Menu.EMPTY, PLAIN, ListMode.MERGE);

            assertThat(menu.items())
                    .extracting(item -> item.id().value())
                    .containsExactly("latte", "creme-brulee", "item-c8e9e5399b");
            assertThat(menu.items())
                    .extracting(item -> item.price().minor())
                    .containsExactly(5000L, 7000L, 4500L);
            assertThat(menu.categories())
                    .extracting(Category::name)
                    .containsExactly("Coffee", "후식");
            assertThat(menu.categories()).extracting(Category::colour).doesNotHaveDuplicates();
            assertThat(menu.stations())
                    .containsExactly(new Station(new StationId("kitchen"), "주방", Names.NONE, true));
            assertThat(menu.items()).allMatch(MenuItem::available);
        }

        @Test
        void saysWhatWasMadeAndWhereItemsGo() {
            MenuPreview preview = look(Menu.EMPTY, PLAIN.getBytes(UTF_8));

            assertThat(preview.warnings())
                    .extracting(WrongLine::sentence)
                    .containsExactly(
                            "The menu had no station; 주방 is made.",
                            "3 new items name no station; they go to 주방.");
            assertThat(preview.applicable()).isTrue();
            assertThat(preview.items()).isEqualTo(3);
        }

        @Test
        void broughtInAgainChangesNothing() {
            Menu menu = bring(Menu.EMPTY, PLAIN, ListMode.MERGE);

            assertThat(bring(menu, PLAIN, ListMode.MERGE)).isEqualTo(menu);
            assertThat(bring(menu, PLAIN, ListMode.REPLACE)).isEqualTo(menu);
            assertThat(look(menu, PLAIN.getBytes(UTF_8)).applicable()).isFalse();
        }

        @Test
        void makesTheStationsThatItNamesWhereThereAreNone() {
            Menu menu =
                    bring(
                            Menu.EMPTY,
                            "이름;가격;분류;구역\n라면;4500;면;화구\n콜라;2000;음료;바|화구\n",
                            ListMode.MERGE);

            assertThat(menu.stations()).extracting(Station::name).containsExactly("화구", "바");
            assertThat(menu.stations().getFirst().catchAll()).isTrue();
            assertThat(menu.items().getLast().stationIds()).hasSize(2);
        }
    }

    @Nested
    class OnAMenu {
        @Test
        void whatTheListDoesNotSayStays() {
            Menu after = bring(MENU, "name,price\n아메리카노,4800\n", ListMode.MERGE);

            MenuItem before = item(MENU, "americano");
            MenuItem changed = item(after, "americano");
            assertThat(changed.price()).isEqualTo(new Money(4800));
            assertThat(changed.version()).isEqualTo(before.version() + 1);
            assertThat(changed.modifierGroups()).isEqualTo(before.modifierGroups());
            assertThat(changed.names()).isEqualTo(before.names());
            assertThat(after.with(before)).isEqualTo(MENU);
        }

        @Test
        void thePreviewTellsBeforeAndAfter() {
            MenuPreview preview = look("id,name,price,category\namericano,아메리카노,4800,식사\n");

            assertThat(preview.changes())
                    .containsExactly(
                            new MenuChange(
                                    Part.ITEM,
                                    Kind.CHANGED,
                                    "americano",
                                    "아메리카노",
                                    List.of(
                                            new FieldChange("price", "4500", "4800"),
                                            new FieldChange("category", "커피", "식사"))));
            assertThat(preview.wrong()).isEmpty();
        }

        @Test
        void otherPricesAreWrittenAsPeopleSayThem() {
            String table =
                    """
                    id,prices
                    fries,"4,000원 포장 | 3500 Mon-Fri 17:00~19:00|3000 weekend"
                    soup,6000 takeout 토,일 22:00-02:00
                    steak,
                    """;
            Menu menu = bring(MENU, table.replace("토,일 ", "토-일 "), ListMode.MERGE);

            assertThat(item(menu, "fries").terms().prices())
                    .extracting(PriceRule::text)
                    .containsExactly(
                            "4000 takeaway",
                            "3500 mon-fri 17:00-19:00",
                            "3000 sat,sun 00:00-00:00");
            assertThat(item(menu, "soup").terms().prices())
                    .extracting(PriceRule::text)
                    .containsExactly("6000 takeaway sat,sun 22:00-02:00");
            assertThat(item(menu, "steak").terms().prices()).isEmpty();
            assertThat(look(table.replace("토,일 ", "토-일 ")).changes())
                    .first()
                    .extracting(MenuChange::fields)
                    .isEqualTo(
                            List.of(
                                    new FieldChange(
                                            "prices",
                                            "",
                                            "4000 takeaway, 3500 mon-fri 17:00-19:00, 3000 sat,sun"
                                                    + " 00:00-00:00")));
            Menu gone = bring(menu, "id,prices\nfries,\n", ListMode.MERGE);
            assertThat(item(gone, "fries").selling()).isNull();
            assertThat(item(bring(menu, "id,price\nfries,1\n", ListMode.MERGE), "fries").selling())
                    .isEqualTo(item(menu, "fries").selling());
        }

        @Test
        void codesAreReadAndNoTwoItemsHaveOne() {
            Menu menu = bring(MENU, "id,바코드\nfries,8801234567893|12345678\n", ListMode.MERGE);

            assertThat(item(menu, "fries").terms().codes())
                    .extracting(ItemCode::text)
                    .containsExactly("8801234567893", "12345678");
            assertThat(faults(look("id,code\nsoup,\nfries,8.80123E+12\n")))
                    .containsExactly("3:2 CODE_WRONG");
            assertThat(faults(look("id,code\nfries,12345678|12345678\n")))
                    .containsExactly("2:2 CODES_WRONG");
            assertThat(faults(look("id,code\nfries,12345678\nsoup,12345678\n")))
                    .containsExactly("3:2 CODE_TAKEN");
            assertThat(faults(look(menu, "id,code\nsoup,12345678\n".getBytes(UTF_8))))
                    .containsExactly("2:2 CODE_TAKEN");
            assertThat(faults(look(menu, "id,code\nfries,\nsoup,12345678\n".getBytes(UTF_8))))
                    .isEmpty();
        }

        @Test
        void theCourseOfACategoryIsAColumnToo() {
            Menu menu =
                    bring(
                            MENU,
                            "name,price,category,코스\nSoup,1000,Starters,1\nSalad,2000,Starters,\n",
                            ListMode.MERGE);
            Category starters =
                    menu.categories().stream()
                            .filter(category -> category.name().equals("Starters"))
                            .findFirst()
                            .orElseThrow();
            assertThat(starters.course()).isEqualTo(1);
            assertThat(starters.version()).isEqualTo(1);

            Menu none =
                    bring(
                            menu,
                            "name,category,course\nSoup,Starters,\nSalad,Starters,\n",
                            ListMode.MERGE);
            assertThat(none.category(starters.id()).course()).isNull();
            assertThat(none.category(starters.id()).version()).isEqualTo(2);
        }

        @Test
        void whatIsNoCourseAndTwoOfOneCategoryAreTold() {
            assertThat(faults(look("name,price,category,course\nSoup,1,New,10\nCake,1,New,x\n")))
                    .containsExactly("2:4 COURSE_WRONG", "3:4 COURSE_WRONG");
            assertThat(faults(look("name,price,category,course\nSoup,1,New,1\nCake,1,New,2\n")))
                    .containsExactly("3:4 COURSE_DIFFERS");
        }

        @Test
        void theCourseOfACategoryIsInJsonAndATableLeavesIt() {
            String starters =
                    """
                    {"categories":[{"id":"coffee","name":"커피","names":{},"colour":"BROWN",
                     "course":1}],"items":[{"id":"fries"}]}
                    """;
            Menu menu = bring(MENU, starters, ListMode.MERGE);

            assertThat(menu.category(new CategoryId("coffee")).course()).isEqualTo(1);
            assertThat(look(starters).changes())
                    .flatExtracting(MenuChange::fields)
                    .contains(new FieldChange("course", "", "1"));
            assertThat(bring(menu, "id,price\nfries,100\n", ListMode.MERGE).categories())
                    .extracting(Category::course)
                    .startsWith(1);
            assertThat(faults(look(starters.replace("\"course\":1", "\"course\":10"))))
                    .singleElement()
                    .asString()
                    .endsWith("MEMBER_WRONG");
        }

        @Test
        void theHoursOfAnItemAreInTheTableAndThoseOfACategoryInJson() {
            Menu menu =
                    bring(
                            MENU,
                            "id,hours\nfries,mon-fri 07:00-11:00 | 주말 8:00~12:00\n",
                            ListMode.MERGE);

            assertThat(item(menu, "fries").terms().hours())
                    .extracting(Hours::text)
                    .containsExactly("mon-fri 07:00-11:00", "sat,sun 08:00-12:00");
            assertThat(faults(look("id,hours\nsoup,\nfries,07:00-11:00|morning\n")))
                    .containsExactly("3:2 HOURS_WRONG");
            String breakfast =
                    """
                    {"categories":[{"id":"coffee","name":"커피","names":{},"colour":"BROWN",
                     "hours":[{"from":"07:00","until":"11:00"}]}],"items":[{"id":"fries"}]}
                    """;
            Menu timed = bring(MENU, breakfast, ListMode.MERGE);
            assertThat(timed.category(new CategoryId("coffee")).hours())
                    .extracting(Hours::text)
                    .containsExactly("07:00-11:00");
            assertThat(look(breakfast).changes())
                    .flatExtracting(MenuChange::fields)
                    .contains(new FieldChange("hours", "", "07:00-11:00"));
            assertThat(faults(look(breakfast.replace("11:00", "11:70"))))
                    .singleElement()
                    .asString()
                    .endsWith("MEMBER_WRONG");
        }

        @ParameterizedTest
        @CsvSource(
                textBlock =
                        """
                        takeaway,                       PRICE_RULE
                        3500 drive-in,                  PRICE_RULE
                        3500 takeaway takeaway,         PRICE_RULE
                        3500 17:00-25:00,               PRICE_RULE
                        3500 mon-funday,                PRICE_RULE
                        '3500 mon 09:00-10:00 11:00-12:00', PRICE_RULE
                        3500 size=large,                PRICE_RULE_SIZE
                        3500 size=,                     PRICE_RULE
                        """)
        void aWrongOtherPriceIsToldWithItsLine(String cell, String fault) {
            assertThat(faults(look("id,prices\nsoup,7000\nfries,\"4000|%s\"\n".formatted(cell))))
                    .containsExactly("3:2 " + fault);
        }

        @Test
        void theSizesOfAnItemAreInJsonAlone() {
            String sizes =
                    """
                    {"items":[{"id":"fries","variants":[{"id":"s","name":"소","names":{},"price":3000},
                     {"id":"l","name":"대","names":{},"price":4000}],"taxClass":"reduced"}]}
                    """;
            Menu sized = bring(MENU, sizes, ListMode.MERGE);

            assertThat(item(sized, "fries").price().minor()).isEqualTo(3000);
            assertThat(item(sized, "fries").taxClass()).isEqualTo("reduced");
            Menu same = bring(sized, "id,price,tax_class\nfries,3000,\n", ListMode.MERGE);
            assertThat(item(same, "fries").variants()).hasSize(2);
            assertThat(item(same, "fries").taxClass()).isNull();
            assertThat(faults(look(sized, "id,price\nfries,3500\n".getBytes(UTF_8))))
                    .containsExactly("2:2 PRICE_OF_VARIANTS");
            assertThat(faults(look(sizes.replace("\"l\"", "\"s\""))))
                    .containsExactly("1:0 VARIANTS_WRONG");
        }

        @Test
        void aComboIsInJsonAloneAndItsPartsMustBeThere() {
            String combo =
                    """
                    {"items":[{"id":"lunch","name":"점심","price":9900,"category":"식사","slots":[
                     {"id":"main","name":"메인","least":1,"most":1,"choices":[{"itemId":"burger"},
                      {"itemId":"steak","extra":20000,"preselected":true}]}]}]}
                    """;
            assertThat(changes(look(combo))).containsExactly("ADDED ITEM 점심");
            Menu combined = bring(MENU, combo, ListMode.MERGE);

            assertThat(item(combined, "lunch").slots().getFirst().choices().getLast())
                    .isEqualTo(new SlotChoice(new ItemId("steak"), new Money(20_000), true));
            assertThat(combined.unroutedItems()).isEqualTo(MENU.unroutedItems());
            Menu same = bring(combined, "id,price\nlunch,9500\n", ListMode.MERGE);
            assertThat(item(same, "lunch").slots()).hasSize(1);

            assertThat(faults(look(combo.replace("steak", "pizza"))))
                    .containsExactly("1:0 PART_UNKNOWN");
            assertThat(faults(look(combo.replace("\"least\":1", "\"least\":0"))))
                    .containsExactly("1:0 SLOTS_WRONG");
            assertThat(
                            faults(
                                    look(
                                            combo.replace(
                                                    "\"slots\"",
                                                    "\"stations\":[\"grill\"],\"slots\""))))
                    .containsExactly("1:0 COMBO_MADE");
            assertThat(faults(look(combined, "id,stations\nlunch,grill\n".getBytes(UTF_8))))
                    .containsExactly("2:2 COMBO_MADE");
            MenuPreview without =
                    MenuFiles.preview(
                            combined,
                            WON,
                            "id,price\nlunch,9900\nburger,8900\n".getBytes(UTF_8),
                            ListMode.REPLACE,
                            id -> true);
            assertThat(faults(without)).containsExactly("2:0 PART_UNKNOWN");
        }

        @Test
        void othersAreTakenOffOnlyWhereTheListIsTheWholeMenu() {
            String list = "name,price,category\n국,7500,식사\n비빔밥,9000,식사\n";

            assertThat(changes(look(list))).containsExactly("CHANGED ITEM 국", "ADDED ITEM 비빔밥");
            MenuPreview whole =
                    MenuFiles.preview(
                            MENU, WON, list.getBytes(UTF_8), ListMode.REPLACE, id -> true);
            assertThat(changes(whole))
                    .contains("REMOVED ITEM 아메리카노", "REMOVED CATEGORY 커피", "ADDED ITEM 비빔밥")
                    .hasSize(2 + MENU.items().size() - 1 + 2);
            Menu after = bring(MENU, list, ListMode.REPLACE);
            assertThat(after.items()).extracting(MenuItem::name).containsExactly("국", "비빔밥");
            assertThat(after.categories()).extracting(Category::name).containsExactly("식사");
            assertThat(after.stations()).isEqualTo(MENU.stations());
        }

        @Test
        void aMovedOrderIsTold() {
            String list = "id\ncheesecake\namericano\n";

            assertThat(
                            changes(
                                    MenuFiles.preview(
                                            MENU,
                                            WON,
                                            list.getBytes(UTF_8),
                                            ListMode.REPLACE,
                                            id -> true)))
                    .contains("CHANGED ORDER ");
            assertThat(look(list).changes()).isEmpty();
        }

        @Test
        void aSoldOutItemStaysSoldOutAndAHiddenOneIsShownWhenTheListSaysSo() {
            Menu after =
                    bring(
                            MENU,
                            "id,hidden,price\ncold-brew,,5200\ntiramisu,no,6800\nsoup,예,7000\n",
                            ListMode.MERGE);

            assertThat(item(after, "cold-brew").availability().status())
                    .isEqualTo(AvailabilityStatus.SOLD_OUT);
            assertThat(item(after, "tiramisu").available()).isTrue();
            assertThat(item(after, "soup").availability().status())
                    .isEqualTo(AvailabilityStatus.HIDDEN);
        }

        @Test
        void namesByLanguageAreSetAndTakenAway() {
            Menu after =
                    bring(MENU, "id,name_en,이름(ja)\nsoup,Broth,スープ\nfries,,\n", ListMode.MERGE);

            assertThat(item(after, "soup").names().byLanguage())
                    .isEqualTo(Map.of("en", "Broth", "ja", "スープ"));
            assertThat(item(after, "fries").names()).isEqualTo(Names.NONE);
        }

        @Test
        void aNewPlainNameTakesItsEqualInTheShopsLanguageAlong() {
            Menu both = bring(MENU, "id,name_ko\nsoup,국\n", ListMode.MERGE);

            Menu after = bring(both, "id,name\nsoup,맑은 국\n", ListMode.MERGE);
            assertThat(item(after, "soup").names().in("ko", "")).isEqualTo("맑은 국");
            assertThat(item(after, "soup").names().in("en", "")).isEqualTo("Soup");
        }

        @Test
        void theTilesColourComesAndGoes() {
            Menu red = bring(MENU, "id,colour\nsoup,Red\n", ListMode.MERGE);
            assertThat(item(red, "soup").colour()).isEqualTo(TileColour.RED);

            assertThat(item(bring(red, "id,색상\nsoup,\n", ListMode.MERGE), "soup").colour())
                    .isNull();
        }

        @Test
        void twoItemsOfOneNameAreToldApartByTheirCategory() {
            Menu two = bring(MENU, "name,price,category\n국,8000,디저트\n국,7000,식사\n", ListMode.MERGE);

            assertThat(two.items()).filteredOn(item -> item.name().equals("국")).hasSize(2);
            assertThat(item(two, "soup")).isEqualTo(item(MENU, "soup"));
            assertThat(look(two, "name,price\n국,1000\n".getBytes(UTF_8)).wrong())
                    .extracting(WrongLine::fault)
                    .containsExactly(ListFault.NAME_AMBIGUOUS);
        }

        @Test
        void aCategoryOfWhichThereAreTwoMustBeGivenByItsId() {
            List<Category> twice = new java.util.ArrayList<>(MENU.categories());
            Category food = twice.get(1);
            twice.add(
                    new Category(
                            new docket.model.menu.CategoryId("other"),
                            food.name(),
                            Names.NONE,
                            food.colour(),
                            1));
            var menu = new Menu(MENU.stations(), twice, MENU.items(), MENU.cannedNotes());

            assertThat(look(menu, "id,category\nsoup,식사\n".getBytes(UTF_8)).wrong())
                    .extracting(WrongLine::fault)
                    .containsExactly(ListFault.CATEGORY_AMBIGUOUS);
            assertThat(look(menu, "id,category\nsoup,other\n".getBytes(UTF_8)).applicable())
                    .isTrue();
        }

        @Test
        void whatIsSoldOutOrBroughtBackIsNoOtherMenu() {
            MenuItem soup = item(MENU, "soup");
            var soldOut = new docket.model.menu.Availability(AvailabilityStatus.SOLD_OUT, null);
            Menu during = MENU.with(soup.with(soldOut));

            assertThat(MenuFiles.basis(during, WON)).isEqualTo(MenuFiles.basis(MENU, WON));
            assertThat(MenuFiles.basis(bring(MENU, "id,price\nsoup,1\n", ListMode.MERGE), WON))
                    .isNotEqualTo(MenuFiles.basis(MENU, WON));
        }
    }

    @Nested
    class AsSpreadsheetsAre {
        @Test
        void aTitleMayStandAboveTheColumns() {
            MenuPreview preview =
                    look("우리 식당 메뉴;;\n\n;;2026-11-01\n메뉴명;판매가(원);메뉴분류\n국밥;9,000원;식사\n");

            assertThat(preview.wrong()).isEmpty();
            assertThat(preview.items()).isEqualTo(1);
            assertThat(preview.applicable()).isTrue();
        }

        @Test
        void aListWithoutColumnsIsToldAtItsFirstLine() {
            assertThat(faults(look("국밥,9000,식사\n메뉴,8000,식사\n")))
                    .containsExactly("1:0 NO_NAME_COLUMN");
            assertThat(faults(look("a,b\n".repeat(30) + "name,price\n")))
                    .containsExactly("1:0 NO_NAME_COLUMN");
        }

        @Test
        void anEmptyCategoryIsThatOfTheLineAboveAndThatIsSaid() {
            MenuPreview preview =
                    look("name,price,category\n국밥,9000,식사\n곰탕,9500,\n쌍화차,7000,음료\n수정과,5000, \n");

            assertThat(preview.wrong()).isEmpty();
            assertThat(preview.warnings())
                    .filteredOn(word -> word.fault() == ListFault.CATEGORY_FROM_ABOVE)
                    .singleElement()
                    .extracting(WrongLine::details)
                    .isEqualTo(List.of("2"));
            assertThat(faults(look("name,price,category\n국밥,9000,\n")))
                    .containsExactly("2:3 CATEGORY_MISSING");
        }
    }

    @Nested
    class WrongLines {
        @Test
        void eachIsToldWithItsLineAndColumnAndTheRestIsShownToo() {
            MenuPreview preview =
                    look(
                            """
                            id,name,price,category,stations,colour,hidden
                            soup,국,7500,식사,그릴,,
                            ,새것,-1,식사,,,
                            ,새것 2,4500.5,식사,,,
                            ,새것 3,many,식사,,,
                            ,새것 4,,식사,,,
                            ,새것 5,1000,,,,
                            ,새것 6,1000,식사,Oven,,
                            ,새것 7,1000,식사,,pinkish,
                            ,새것 8,1000,식사,,,perhaps
                            Big Id,새것 9,1000,식사,,,
                            soup,국,1,식사,,,
                            ,,1000,식사,,,
                            ,새것 10,1000,식사,,,,,x
                            ,새것 11,9999999999999,식사,,,
                            """);

            assertThat(faults(preview))
                    .containsExactlyInAnyOrder(
                            "3:3 PRICE_NEGATIVE",
                            "4:3 PRICE_FRACTION",
                            "5:3 PRICE_UNREADABLE",
                            "6:3 PRICE_MISSING",
                            "8:5 STATION_UNKNOWN",
                            "9:6 WORD_UNKNOWN",
                            "10:7 HIDDEN_UNKNOWN",
                            "11:1 ID_WRONG",
                            "12:2 DUPLICATE",
                            "13:2 NAME_MISSING",
                            "14:8 TOO_MANY_CELLS",
                            "15:3 PRICE_TOO_LARGE");
            assertThat(preview.applicable()).isFalse();
            assertThat(preview.wrong())
                    .extracting(WrongLine::sentence)
                    .contains(
                            "4500.5 has more decimals than KRW, which has 0.",
                            "There is no station Oven; there are: 그릴, 튀김, 콜드, 바.",
                            "This is the same item as in line 2.");
            assertThat(changes(preview)).containsExactly("CHANGED ITEM 국", "ADDED ITEM 새것 5");
        }

        @Test
        void aTextThatIsTooLongOrCannotBeShownIsRefused() {
            assertThat(
                            faults(
                                    look(
                                            "name,price,category,name_en\n%s,1,식사,x\na,1,%s,x\nb,1,식사,%s\nc\td,1,식사,x\n"
                                                    .formatted(
                                                            "가".repeat(121),
                                                            "나".repeat(121),
                                                            "다".repeat(121)))))
                    .containsExactly(
                            "2:1 TEXT_TOO_LONG",
                            "3:3 TEXT_TOO_LONG",
                            "4:4 TEXT_TOO_LONG",
                            "5:1 TEXT_CONTROL");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "name,price\\n\"국,7000\\n커피,1\\n | 2:1 QUOTE_OPEN",
                    "name,price\\n국,\"70\"00\\n | 2:2 QUOTE_STRAY",
                    "국,7000\\n커피,1\\n | 1:0 NO_NAME_COLUMN",
                    "name,가격,price\\n국,1,1\\n | 1:3 COLUMN_TWICE",
                    "name,price\\n | 0:0 EMPTY",
                    "name,price\\n,,\\n,\\n | 0:0 EMPTY",
                    "'' | 0:0 EMPTY"
                })
        void aTableThatIsBrokenIsNotReadAtAll(String text, String fault) {
            assertThat(faults(look(text.replace("\\n", "\n")))).containsExactly(fault);
        }

        @Test
        void aColumnThatIsNotKnownIsLeftOutAndTold() {
            MenuPreview preview = look("name,price,supplier\n국,7500,880\n");

            assertThat(preview.warnings())
                    .containsExactly(WrongLine.of(1, 3, ListFault.COLUMN_UNKNOWN, "supplier"));
            assertThat(preview.applicable()).isTrue();
        }

        @Test
        void aListOfTooManyItemsIsRefused() {
            var text = new StringBuilder("name,price,category\n");
            for (int i = 0; i <= MenuList.ITEMS; i++) {
                text.append("item ").append(i).append(",1,식사\n");
            }

            assertThat(faults(look(text.toString()))).containsExactly("5002:0 TOO_MANY_ITEMS");
        }

        @Test
        void ofManyWrongLinesTheFirstAreToldAndAllCounted() {
            MenuPreview preview = look("name,price\n" + "x,-1\n".repeat(300));

            assertThat(preview.wrong()).hasSize(200);
            assertThat(preview.wrongCount()).isGreaterThanOrEqualTo(300);
        }
    }

    @Nested
    class Prices {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "4500 | KRW | 4500",
                    "4,500 | KRW | 4500",
                    "₩4,500 | KRW | 4500",
                    "￦ 4500 | KRW | 4500",
                    "4500원 | KRW | 4500",
                    "４５００ | KRW | 4500",
                    "4500.00 | KRW | 4500",
                    "0 | KRW | 0",
                    "4.5 | USD | 450",
                    "$1,234.50 | USD | 123450",
                    "12,5 | EUR | 1250",
                    "1.234,50 | EUR | 123450",
                    "€3 | EUR | 300",
                    "1.234 | KWD | 1234",
                    "¥900 | JPY | 900"
                })
        void areReadAsPeopleWriteThem(String cell, String currency, long minor) {
            PriceCell read = PriceCell.read(cell, java.util.Currency.getInstance(currency));

            assertThat(read.price()).isEqualTo(new Money(minor));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "4500.5 | KRW | PRICE_FRACTION",
                    "4.500 | KRW | PRICE_FRACTION",
                    "4.000 | KRW | PRICE_FRACTION",
                    "1.005 | USD | PRICE_FRACTION",
                    "900.5 | JPY | PRICE_FRACTION",
                    "-4500 | KRW | PRICE_NEGATIVE",
                    "-₩4500 | KRW | PRICE_NEGATIVE",
                    "$4500 | KRW | PRICE_UNREADABLE",
                    "45,00 | KRW | PRICE_UNREADABLE",
                    "4,5,0 | KRW | PRICE_UNREADABLE",
                    "1e3 | KRW | PRICE_UNREADABLE",
                    "four | KRW | PRICE_UNREADABLE",
                    "9999999999999 | KRW | PRICE_TOO_LARGE"
                })
        void thatCanMeanTwoThingsOrNoneAreRefused(String cell, String currency, String fault) {
            PriceCell read = PriceCell.read(cell, java.util.Currency.getInstance(currency));

            assertThat(read.price()).isNull();
            assertThat(String.valueOf(read.fault())).isEqualTo(fault);
        }

        @Test
        void goToATableAndBackInEveryKindOfCurrency() {
            for (String code : List.of("KRW", "USD", "KWD")) {
                var currency = java.util.Currency.getInstance(code);
                for (long minor : new long[] {0, 5, 100, 4500, 123_456_789}) {
                    String cell = PriceCell.write(new Money(minor), currency);
                    assertThat(PriceCell.read(cell, currency).price())
                            .as(cell)
                            .isEqualTo(new Money(minor));
                }
            }
        }
    }

    @Nested
    class Encodings {
        private static final String LIST = "이름,가격,분류\n똠얌 국수,9000,식사\n된장찌개,8000,식사\n";

        private static void isRead(byte[] file, String encoding) {
            MenuPreview preview = look(MENU, file);

            assertThat(preview.encoding()).isEqualTo(encoding);
            assertThat(changes(preview)).containsExactly("ADDED ITEM 똠얌 국수", "ADDED ITEM 된장찌개");
        }

        @Test
        void thatSpreadsheetsWriteAreRead() {
            isRead(LIST.getBytes(UTF_8), "UTF-8");
            isRead(("\uFEFF" + LIST).getBytes(UTF_8), "UTF-8");
            isRead(("\uFEFF" + LIST.replace(',', '\t')).getBytes(UTF_16LE), "UTF-16");
            isRead(LIST.getBytes(CP949), "CP949");
            isRead(LIST.replace("\n", "\r\n").getBytes(CP949), "CP949");
        }

        @Test
        void ofOtherCountriesAreToldAndNeverHalfRead() {
            String french = "name,price,group\nCafé crème,4500,Café\nPâté,5000,Entrées\n";
            String japanese = "name,price,group\nラーメン,900,麺\n餃子,400,点心\n";
            String chinese = "name,price,group\n咖啡,900,饮料\n麻婆豆腐饭,400,饭\n";

            assertThat(faults(look(MENU, french.getBytes(ISO_8859_1))))
                    .containsExactly("2:0 ENCODING");
            assertThat(faults(look(MENU, japanese.getBytes(Charset.forName("Shift_JIS")))))
                    .containsExactly("2:0 ENCODING");
            assertThat(faults(look(MENU, chinese.getBytes(Charset.forName("GBK")))))
                    .containsExactly("2:0 ENCODING");
        }

        @Test
        void thatChangeInTheMiddleAreTold() {
            byte[] utf8 = LIST.getBytes(UTF_8);
            byte[] korean = "국,1,식사\n".getBytes(CP949);
            byte[] both = java.util.Arrays.copyOf(utf8, utf8.length + korean.length);
            System.arraycopy(korean, 0, both, utf8.length, korean.length);

            MenuPreview preview = look(MENU, both);
            assertThat(faults(preview)).containsExactly("4:0 ENCODING");
            assertThat(preview.encoding()).isEmpty();
            assertThat(preview.changes()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"PK\u0003\u0004whatever", "name,price\n\u0000\u0001,1\n"})
        void whatIsNoTextIsNamed(String file) {
            assertThat(look(file).wrong())
                    .extracting(WrongLine::fault)
                    .containsAnyOf(ListFault.SPREADSHEET, ListFault.NOT_TEXT)
                    .hasSize(1);
        }
    }

    @Nested
    class Json {
        private static final String HEAD = "{\"currency\":\"KRW\",\n";

        @Test
        void saysPartOfTheMenuOrAllOfIt() {
            String list = HEAD + "\"items\":[{\"id\":\"soup\",\"price\":7700}]}";

            assertThat(item(bring(MENU, list, ListMode.MERGE), "soup").price())
                    .isEqualTo(new Money(7700));
            assertThat(bring(MENU, list, ListMode.REPLACE).items()).hasSize(1);
        }

        @Test
        void tellsEachItemThatIsWrongByItsLine() {
            MenuPreview preview =
                    look(
                            HEAD
                                    + "\"items\":[\n"
                                    + "{\"id\":\"soup\",\"price\":-1},\n"
                                    + "{\"name\":\"x\",\"price\":1,\"category\":\"식사\",\"stations\":[\"oven\"]}]}");

            assertThat(faults(preview))
                    .containsExactly("3:0 PRICE_NEGATIVE", "4:0 STATION_UNKNOWN");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{ \"items\": [ }                                        | NOT_JSON",
                    "{ \"items\": []                                         | NOT_JSON",
                    "{ \"items\": [] } x                                     | NOT_JSON",
                    "{ \"items\": [], \"items\": [] }                        | NOT_JSON",
                    "{ \"dishes\": [] }                                      | MEMBER_WRONG",
                    "{ \"items\": {} }                                       | MEMBER_WRONG",
                    "{ \"items\": [null] }                                   | MEMBER_WRONG",
                    "{ \"items\": [{\"id\":\"soup\",\"cost\":1}] }           | MEMBER_WRONG",
                    "{ \"items\": [{\"id\":\"soup\",\"price\":1.5}] }        | MEMBER_WRONG",
                    "{ \"items\": [{\"id\":\"soup\",\"price\":\"1\"}] }      | MEMBER_WRONG",
                    "{ \"items\": [{\"id\":\"soup\",\"name\":\"\\ud800\"}] } | TEXT_CONTROL",
                    "{ \"items\": [{\"id\":\"soup\",\"names\":{\"\":\"x\"}}] } | MEMBER_WRONG",
                    "{ \"items\": [{\"id\":\"soup\",\"names\":{\"en\":null}}] } | MEMBER_WRONG",
                    "{ \"items\": [{\"id\":\"soup\",\"stations\":[null]}] }  | MEMBER_WRONG",
                    "{ \"stations\": [{\"id\":\"a\"}], \"items\": [] }       | MEMBER_WRONG",
                    "{ \"stations\": [null], \"items\": [] }                 | MEMBER_WRONG",
                    "{ \"currency\": \"USD\", \"items\": [{\"id\":\"soup\"}] } | CURRENCY",
                    "{ \"currency\": 5, \"items\": [{\"id\":\"soup\"}] }     | CURRENCY",
                    "{ }                                                     | EMPTY"
                })
        void thatIsBrokenIsTold(String text, ListFault fault) {
            assertThat(look(text).wrong()).extracting(WrongLine::fault).contains(fault);
        }

        @Test
        void withTwoCatchAllsIsRefused() {
            String list =
                    HEAD
                            + """
                            "stations":[{"id":"a","name":"a","names":{},"catchAll":true},
                                        {"id":"b","name":"b","names":{},"catchAll":true}],
                            "items":[{"id":"soup"}]}\
                            """;

            assertThat(faults(look(list))).containsExactly("0:0 CATCH_ALL");
        }

        @Test
        void ofAnotherShopComesWholeToAnEmptyMenu() {
            Menu there =
                    bring(
                            Menu.EMPTY,
                            new String(MenuFiles.json(MENU, WON), UTF_8),
                            ListMode.REPLACE);

            assertThat(there.items()).hasSameSizeAs(MENU.items());
            assertThat(there.stations()).isEqualTo(MENU.stations());
            assertThat(there.categories()).isEqualTo(MENU.categories());
            assertThat(there.cannedNotes()).isEqualTo(MENU.cannedNotes());
            assertThat(item(there, "americano")).isEqualTo(item(MENU, "americano"));
            assertThat(item(there, "tiramisu").available()).isFalse();
        }
    }

    @Test
    void aTableCanBeOpenedByASpreadsheetWithoutBeingComputed() {
        Menu menu =
                bring(MENU, "name,price,category\n=1+1,1,식사\n'=x,1,식사\n@a,1,식사\n", ListMode.MERGE);
        assertThat(menu.items()).extracting(MenuItem::name).contains("=1+1", "=x", "@a");

        String table = new String(MenuFiles.csv(menu, WON), UTF_8);
        assertThat(table)
                .startsWith("\uFEFFid,name,name_en,price,category,stations,colour,hidden,");
        assertThat(table).contains(",'=1+1,", ",'@a,").doesNotContain(",=1+1,");
        assertThat(bring(menu, table, ListMode.REPLACE)).isEqualTo(menu);
    }

    @Test
    void aTableInDollarsIsReadAsItWasWritten() {
        byte[] table = MenuFiles.csv(MENU, in("USD"));

        assertThat(new String(table, UTF_8)).contains(",45.00,");
        assertThat(MenuFiles.merge(MENU, in("USD"), table, ListMode.REPLACE, id -> true).menu())
                .isEqualTo(MENU);
    }
}
