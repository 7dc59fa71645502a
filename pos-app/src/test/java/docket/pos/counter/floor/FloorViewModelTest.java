package docket.pos.counter.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import docket.model.event.FloorEvent;
import docket.model.order.EnteredLines;
import docket.model.order.LineId;
import docket.model.order.NewLine;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.OrderStatus;
import docket.model.table.Visit;
import docket.model.table.VisitId;
import docket.pos.counter.CounterStage;
import docket.pos.counter.Waiters;
import docket.pos.counter.floor.Neighbours.Direction;
import docket.wire.Drafting;
import docket.wire.Presence;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloorViewModelTest {
    @TempDir private Path folder;
    private CounterStage counter;
    private FloorViewModel floor;

    @BeforeEach
    void open() {
        counter = CounterStage.connected(folder);
        floor = counter.floor;
        counter.drawFloor();
    }

    @Test
    void aTileSaysWhoEntersForItElsewhere() {
        var entered =
                new EnteredLines(
                        new OrderId(UUID.randomUUID()),
                        "7",
                        List.of(
                                new NewLine(
                                        new LineId(UUID.randomUUID()),
                                        counter.item("Americano").id(),
                                        1,
                                        List.of(),
                                        "")));

        counter.follower.onPresence(
                new Presence(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Drafting("Jun", "Counter 2", entered))));

        assertThat(tile("7").entering()).isEqualTo("✎ Jun");
        assertThat(tile("7").spoken()).contains("Jun");
        assertThat(tile("6").entering()).isEmpty();
    }

    private TableTile tile(String label) {
        return floor.tilesProperty().get().stream()
                .filter(tile -> tile.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private Order orderAt(String table, String item) {
        floor.open(table);
        counter.add(item);
        counter.order.send();
        counter.order.drafts().clear();
        return counter.server.orders().getLast();
    }

    private void pass(int minutes) {
        counter.clock.move(Duration.ofMinutes(minutes));
        floor.refresh();
    }

    private Order now(Order order) {
        return counter.server.orders().stream()
                .filter(known -> known.id().equals(order.id()))
                .findFirst()
                .orElseThrow();
    }

    private void pay(Order order) {
        floor.getChoice().select(order.table());
        floor.pay();
        counter.payment.take();
    }

    @Test
    void aShopWithoutAPlanIsToldHowTablesAreCalled() {
        var plain = CounterStage.connected(folder.resolve("plain"));

        assertThat(plain.floor.tilesProperty().get()).isEmpty();
        assertThat(plain.floor.getEmptyText()).startsWith("There is no floor plan yet.");
    }

    @Test
    void theAreasAreTabsAndTheFirstIsShown() {
        assertThat(floor.areasProperty().get())
                .extracting(AreaTab::name, AreaTab::isShown)
                .containsExactly(tuple("Hall", true), tuple("Terrace", false));

        floor.getChoice().showAreaBy(1);

        assertThat(floor.tilesProperty().get())
                .extracting(TableTile::label)
                .contains("21")
                .doesNotContain("1");
    }

    @Test
    void aTapOnAFreeTableBeginsItsOrder() {
        floor.open("4");

        assertThat(counter.order.editor().draft().table()).isEqualTo("4");
        assertThat(tile("4").state()).isEqualTo(TableState.FREE);
    }

    @Test
    void anOrderOfAnotherTableThatWasEnteredIsPutAside() {
        floor.open("4");
        counter.add("Steak");

        floor.open("5");

        assertThat(counter.order.editor().draft().table()).isEqualTo("5");
        assertThat(counter.order.editor().draft().lines()).isEmpty();
        assertThat(counter.order.drafts().draftsProperty().get().parked()).hasSize(1);
    }

    @Test
    void aTapOnAnOccupiedTableGoesOnWithItsOrder() {
        Order order = orderAt("4", "Steak");

        floor.open("4");

        assertThat(counter.order.editor().draft().orderId()).isEqualTo(order.id());
        assertThat(counter.order.editor().draft().adding()).isTrue();
    }

    @Test
    void guestsAreSeatedAndTheirOrderKnowsHowManyTheyAre() {
        floor.getChoice().select("4");
        floor.seat(3);
        assertThat(tile("4").state()).isEqualTo(TableState.SEATED);
        assertThat(tile("4").guests()).isEqualTo("3 guests · 0 min");

        Order order = orderAt("4", "Steak");

        assertThat(order.guests()).isEqualTo(3);
        assertThat(order.visitId()).isNotNull();
    }

    @Test
    void theGuestsOfAVisitAreCountedAnew() {
        floor.getChoice().select("4");
        floor.seat(3);
        floor.seat(4);

        assertThat(tile("4").guests()).isEqualTo("4 guests · 0 min");
    }

    @Test
    void aTableThatAnotherCounterTookIsSaidToBeTaken() {
        counter.server.lagBehind();
        counter.server.publish(
                new FloorEvent.TableSeated(
                        List.of(
                                Visit.open(
                                        new VisitId(new UUID(6, 6)),
                                        "4",
                                        2,
                                        LocalDate.of(2026, 11, 20),
                                        CounterStage.NOW))));
        floor.getChoice().select("4");

        floor.seat(3);

        assertThat(counter.frame.getNotice())
                .isEqualTo("Others sit at this table; choose a free one.");
    }

    @Nested
    class Moving {
        @Test
        void bringsTheGuestsAndTheirOrderToAnotherTable() {
            Order order = orderAt("4", "Steak");
            floor.getChoice().select("4");
            floor.askMove();

            floor.open("5");

            assertThat(now(order).table()).isEqualTo("5");
            assertThat(tile("4").state()).isEqualTo(TableState.FREE);
            assertThat(tile("5").words()).isEqualTo("0 of 1 ready");
            assertThat(floor.errands().errandProperty().get()).isNull();
        }

        @Test
        void goesOnWithTheOrderThatIsBeingEntered() {
            Order order = orderAt("4", "Steak");
            floor.open("4");
            counter.add("Americano");
            floor.askMove();
            floor.open("5");

            counter.order.send();

            assertThat(now(order).lines()).hasSize(2);
            assertThat(counter.server.orders()).hasSize(1);
        }

        @Test
        void isRefusedWhereOthersSit() {
            orderAt("4", "Steak");
            orderAt("5", "Steak");
            floor.getChoice().select("4");
            floor.askMove();

            floor.open("5");

            assertThat(tile("4").state()).isEqualTo(TableState.ORDERED);
            assertThat(counter.frame.getNotice()).contains("Others sit at this table");
        }

        @Test
        void isGivenUp() {
            orderAt("4", "Steak");
            floor.getChoice().select("4");
            floor.askMove();
            floor.letGo();

            floor.open("5");

            assertThat(counter.order.editor().draft().table()).isEqualTo("5");
            assertThat(tile("4").state()).isEqualTo(TableState.ORDERED);
        }

        @Test
        void isNotAskedOfATableWhereNobodySits() {
            floor.getChoice().select("4");

            floor.askMove();

            assertThat(floor.errands().errandProperty().get()).isNull();
        }
    }

    @Nested
    class Joining {
        private void join(String table, String others) {
            floor.getChoice().select(table);
            floor.joinOrPart();
            floor.open(others);
        }

        @Test
        void makesOnePartyOfTwoTables() {
            Order four = orderAt("4", "Steak");
            Order five = orderAt("5", "Steak");

            join("5", "4");

            assertThat(now(five).table()).isEqualTo("4");
            assertThat(now(five).visitId()).isEqualTo(now(four).visitId());
            assertThat(tile("5").state()).isEqualTo(TableState.JOINED);
            assertThat(tile("5").words()).isEqualTo("with 4");
            assertThat(tile("4").guests()).endsWith("with 5");
            assertThat(tile("4").words()).isEqualTo("0 of 2 ready");
        }

        @Test
        void leadsFromEitherTableToTheSameOrders() {
            orderAt("4", "Steak");
            Order five = orderAt("5", "Steak");
            join("5", "4");

            floor.open("5");
            counter.add("Americano");
            counter.order.send();

            assertThat(now(five).lines()).hasSize(2);
            assertThat(floor.billProperty().get().parts()).hasSize(2);
        }

        @Test
        void isPartedWithOneKeyAndPutsBackWhatCame() {
            Order four = orderAt("4", "Steak");
            Order five = orderAt("5", "Steak");
            join("5", "4");

            floor.getChoice().select("5");
            floor.joinOrPart();

            assertThat(now(five).table()).isEqualTo("5");
            assertThat(now(four).table()).isEqualTo("4");
            assertThat(tile("5").state()).isEqualTo(TableState.ORDERED);
        }

        @Test
        void setsTheTableFreeWhereTheyMovedTogether() {
            orderAt("4", "Steak");
            Order five = orderAt("5", "Steak");
            join("5", "4");

            floor.getChoice().select("5");
            floor.clean();

            assertThat(tile("5").state()).isEqualTo(TableState.FREE);
            assertThat(now(five).table()).isEqualTo("4");
        }

        @Test
        void putsAFreeTableToTheirs() {
            Order five = orderAt("5", "Steak");

            join("5", "4");

            assertThat(tile("5").state()).isEqualTo(TableState.ORDERED);
            assertThat(tile("4").words()).isEqualTo("with 5");
            assertThat(now(five).table()).isEqualTo("5");
        }

        @Test
        void isNotDoneWithATableThatIsToBeCleaned() {
            Order four = orderAt("4", "Steak");
            counter.server.cook(four.id());
            counter.board.serve(now(four));
            pay(now(four));
            orderAt("5", "Steak");

            join("5", "4");

            assertThat(tile("5").state()).isEqualTo(TableState.ORDERED);
            assertThat(tile("4").state()).isEqualTo(TableState.TO_CLEAN);
            assertThat(counter.frame.getNotice()).contains("Nobody sits at table 4");
        }

        @Test
        void isNotDoneWithThePartyThatTheyAreOf() {
            orderAt("4", "Steak");
            orderAt("5", "Steak");
            join("5", "4");

            join("4", "5");

            assertThat(tile("5").words()).isEqualTo("with 4");
            assertThat(tile("4").state()).isEqualTo(TableState.ORDERED);
        }

        @Test
        void isEndedByTheLastPayment() {
            orderAt("4", "Steak");
            orderAt("5", "Steak");
            join("5", "4");

            for (Order order : counter.server.orders()) {
                counter.server.cook(order.id());
                counter.board.serve(now(order));
                pay(now(order));
            }

            assertThat(tile("4").state()).isEqualTo(TableState.TO_CLEAN);
            assertThat(tile("5").state()).isEqualTo(TableState.TO_CLEAN);
        }

        @Test
        void bringsOneOrderBackOutToAnyTable() {
            Order four = orderAt("4", "Steak");
            Order five = orderAt("5", "Steak");
            join("5", "4");
            floor.getChoice().select("4");

            floor.askBring(now(five));
            floor.open("6");

            assertThat(now(five).table()).isEqualTo("6");
            assertThat(now(four).table()).isEqualTo("4");
            assertThat(tile("6").state()).isEqualTo(TableState.ORDERED);
        }
    }

    @Nested
    class Lines {
        private Order four;

        @BeforeEach
        void order() {
            floor.open("4");
            counter.add("Steak");
            counter.add("Americano");
            counter.order.send();
            counter.order.drafts().clear();
            four = counter.server.orders().getLast();
            floor.getChoice().select("4");
            floor.askLines();
        }

        private LinePicker picker() {
            return floor.errands().transfer().picker();
        }

        private LinePicker.Row row(int index) {
            return picker().rowsProperty().get().get(index);
        }

        @Test
        void goToAFreeTableAsANewOrder() {
            picker().toggle(row(1));

            floor.open("6");

            Order six = counter.server.orders().getLast();
            assertThat(six.table()).isEqualTo("6");
            assertThat(six.lines())
                    .extracting(l -> l.itemId().value())
                    .containsExactly("americano");
            assertThat(now(four).lines()).hasSize(1);
            assertThat(tile("6").state()).isEqualTo(TableState.ORDERED);
            assertThat(floor.errands().errandProperty().get()).isNull();
            assertThat(picker().rowsProperty().get()).isEmpty();
        }

        @Test
        void goToTheOrderOfAnotherTable() {
            floor.letGo();
            Order five = orderAt("5", "Steak");
            floor.getChoice().select("4");
            floor.askLines();
            picker().toggle(row(1));

            floor.open("5");

            assertThat(now(five).lines()).hasSize(2);
            assertThat(counter.server.orders()).hasSize(2);
        }

        @Test
        void partTheBillOnTheSameTable() {
            picker().toggle(row(1));

            floor.openSelected();

            assertThat(counter.server.orders()).hasSize(2);
            assertThat(floor.billProperty().get().parts()).hasSize(2);
            assertThat(now(four).visitId()).isEqualTo(counter.server.orders().getLast().visitId());
        }

        @Test
        void askWhichOrderTakesThemWhereThereAreSeveral() {
            picker().toggle(row(1));
            floor.openSelected();
            Order second = counter.server.orders().getLast();
            floor.askLines();
            picker().toggle(row(0));

            floor.openSelected();
            assertThat(floor.errands().transfer().choicesProperty().get()).containsExactly(second);
            floor.errands().chooseOrder(0);

            assertThat(now(second).lines()).hasSize(2);
            assertThat(now(four).status()).isEqualTo(OrderStatus.CANCELLED);
            assertThat(tile("4").state()).isEqualTo(TableState.ORDERED);
        }

        @Test
        void goAsTheOrderWhereAllOfItIsPicked() {
            picker().toggle(four);

            floor.open("6");

            assertThat(now(four).table()).isEqualTo("6");
            assertThat(counter.server.orders()).hasSize(1);
            assertThat(tile("4").state()).isEqualTo(TableState.FREE);
        }

        @Test
        void goByPieces() {
            floor.letGo();
            floor.open("4");
            counter.add("Americano");
            counter.order.editor().changeQuantity(1);
            counter.order.send();
            counter.order.drafts().clear();
            floor.getChoice().select("4");
            floor.askLines();
            LinePicker.Row two = row(2);
            assertThat(two.line().quantity()).isEqualTo(2);

            picker().pickMore(two, -1);
            assertThat(row(2).text()).startsWith("1 of 2 × ");
            floor.open("6");

            assertThat(counter.server.orders().getLast().lines())
                    .extracting(l -> l.quantity())
                    .containsExactly(1);
            assertThat(now(four).lines()).extracting(l -> l.quantity()).containsExactly(1, 1, 1);
        }

        @Test
        void arePickedFirst() {
            floor.open("6");

            assertThat(counter.frame.getNotice()).contains("Pick the lines first.");
            assertThat(floor.errands().errandProperty().get()).isNotNull();
        }

        @Test
        void stayWhereItIsGivenUp() {
            picker().toggle(row(1));

            floor.letGo();

            assertThat(floor.errands().errandProperty().get()).isNull();
            assertThat(now(four)).isEqualTo(four);
        }
    }

    @Nested
    class LookingAfter {
        @Test
        void isWhoeverTookTheOrder() {
            orderAt("4", "Steak");

            assertThat(tile("4").waiter()).isEqualTo("Mina");
        }

        @Test
        void showsOnesOwnTablesAlone() {
            Order four = orderAt("4", "Steak");
            orderAt("5", "Steak");
            Waiters waiters = floor.waiters().orElseThrow();
            waiters.handOver(List.of(now(four)), counter.staff.named("Sora"));

            waiters.switchMineOnly();

            assertThat(tile("4").isDimmed()).isTrue();
            assertThat(tile("5").isDimmed()).isFalse();
            assertThat(tile("6").isDimmed()).isFalse();
            assertThat(counter.board.cardsProperty().get()).hasSize(1);
            counter.signIn("Sora");
            assertThat(tile("4").isDimmed()).isFalse();
        }

        @Test
        void isHandedOverAllAtOnce() {
            Order four = orderAt("4", "Steak");
            Order five = orderAt("5", "Steak");
            Waiters waiters = floor.waiters().orElseThrow();

            waiters.handAllOver(counter.staff.named("Jun"));

            assertThat(now(four).waiter()).isEqualTo("Jun");
            assertThat(now(five).waiter()).isEqualTo("Jun");
            assertThat(counter.frame.getNotice()).contains("Handed over to Jun.");
            assertThat(waiters.colleagues()).extracting(p -> p.name()).doesNotContain("Mina");
        }
    }

    @Nested
    class EarlierVisits {
        private void dine(String table, String item) {
            Order order = orderAt(table, item);
            pass(40);
            counter.server.cook(order.id());
            counter.board.serve(now(order));
            pay(now(order));
            floor.getChoice().select(table);
            floor.clean();
        }

        @Test
        void tellWhenHowLongWhatAndHowMuch() {
            dine("4", "Steak");

            floor.showPast();

            assertThat(floor.past().rowsProperty().get())
                    .extracting(row -> row.when(), row -> row.what(), row -> row.sum())
                    .containsExactly(tuple("11-20 19:00 · 40 min", "001", "28,900"));
            assertThat(floor.past().stateProperty().get()).isEmpty();
        }

        @Test
        void areNoneWhereNobodySat() {
            dine("4", "Steak");
            floor.getChoice().select("5");

            floor.showPast();

            assertThat(floor.past().rowsProperty().get()).isEmpty();
            assertThat(floor.past().stateProperty().get())
                    .isEqualTo("This table had no guests before.");
        }

        @Test
        void areLeftForAnotherTable() {
            dine("4", "Steak");
            floor.showPast();

            floor.getChoice().select("5");

            assertThat(floor.past().isShown()).isFalse();
            assertThat(floor.past().rowsProperty().get()).isEmpty();
        }
    }

    @Nested
    class ATile {
        @Test
        void tellsHowFarTheKitchenIs() {
            Order first = orderAt("4", "Steak");
            counter.order.begin("4", 0);
            counter.add("Americano");
            counter.order.send();
            assertThat(tile("4").words()).isEqualTo("0 of 2 ready");

            counter.server.cook(first.id());

            assertThat(tile("4").words()).isEqualTo("1 of 2 ready");
            assertThat(tile("4").state()).isEqualTo(TableState.ORDERED);
        }

        @Test
        void goesFromReadyToServedToCleaningToFree() {
            Order order = orderAt("4", "Steak");
            counter.server.cook(order.id());
            assertThat(tile("4").state()).isEqualTo(TableState.READY);

            counter.board.serve(now(order));
            assertThat(tile("4").state()).isEqualTo(TableState.SERVED);

            pay(order);
            assertThat(now(order).status()).isEqualTo(OrderStatus.CLOSED);
            assertThat(tile("4").state()).isEqualTo(TableState.TO_CLEAN);

            floor.open("4");
            assertThat(tile("4").state()).isEqualTo(TableState.FREE);
        }

        @Test
        void tellsThatTheBillIsAskedForAndForgetsItWithTheNextOrder() {
            orderAt("4", "Steak");
            floor.getChoice().select("4");
            floor.askBill();
            assertThat(tile("4").words()).isEqualTo("bill asked");

            orderAt("4", "Americano");

            assertThat(tile("4").state()).isEqualTo(TableState.ORDERED);
        }

        @Test
        void isNotCleanedWhileAnOrderIsOpen() {
            orderAt("4", "Steak");
            floor.getChoice().select("4");

            floor.clean();

            assertThat(tile("4").state()).isEqualTo(TableState.ORDERED);
            assertThat(counter.frame.getNotice()).contains("Table 4 has an open order");
        }

        @Test
        void isFreeAgainWhenGuestsLeaveWithoutAnOrder() {
            floor.getChoice().select("4");
            floor.seat(2);

            floor.clean();

            assertThat(tile("4").state()).isEqualTo(TableState.FREE);
        }
    }

    @Nested
    class Attention {
        @Test
        void isWantedWhereEverythingWaitsToBeHandedOut() {
            Order order = orderAt("4", "Steak");
            counter.server.cook(order.id());

            assertThat(tile("4").attention()).isEqualTo("Everything is ready: take it out.");
            assertThat(floor.attentionProperty().get()).isEqualTo(1);
        }

        @Test
        void isWantedWhereACourseWaitsWhileTheNextIsHeld() {
            floor.open("4");
            counter.order.serving().chooseCourse(1);
            counter.add("Steak");
            counter.order.serving().chooseCourse(2);
            counter.add("Americano");
            counter.order.send();
            assertThat(tile("4").attention()).isEmpty();

            counter.server.cook(counter.server.onlyOrder().id());

            assertThat(tile("4").state()).isEqualTo(TableState.READY);
            assertThat(tile("4").attention()).isEqualTo("Everything is ready: take it out.");
        }

        @Test
        void isWantedTenMinutesAfterSeatingWithoutAnOrder() {
            floor.getChoice().select("4");
            floor.seat(2);
            pass(9);
            assertThat(tile("4").needsAttention()).isFalse();

            pass(1);

            assertThat(tile("4").attention()).isEqualTo("Nobody has taken their order yet.");
        }

        @Test
        void isWantedFiveMinutesAfterTheBillWasAskedFor() {
            orderAt("4", "Steak");
            floor.getChoice().select("4");
            floor.askBill();
            pass(4);
            assertThat(tile("4").needsAttention()).isFalse();

            pass(1);

            assertThat(tile("4").attention()).isEqualTo("They wait for the bill.");
        }

        @Test
        void isCountedOnTheTabOfAnAreaThatIsNotShown() {
            floor.getChoice().showArea(1);
            Order order = orderAt("21", "Steak");
            counter.server.cook(order.id());
            floor.getChoice().showArea(0);

            assertThat(floor.areasProperty().get())
                    .extracting(AreaTab::attention)
                    .containsExactly(0, 1);
        }
    }

    @Test
    void aNumberThatNoTableHasBeginsAnew() {
        floor.getChoice().type("1");
        floor.getChoice().type("4");

        assertThat(floor.getChoice().getTyped()).isEqualTo("4");
        assertThat(floor.selectedProperty().get()).extracting(TableTile::label).isEqualTo("4");
    }

    @Test
    void noOtherTableStaysSelectedWhereNoneIsCalledSo() {
        floor.getChoice().select("7");

        floor.getChoice().type("x");
        floor.openSelected();

        assertThat(floor.selectedProperty().get()).isNull();
        assertThat(counter.order.editor().draft().table()).isEmpty();
    }

    @Test
    void aTableIsGoneToByItsNumberInAnyArea() {
        floor.getChoice().type("2");
        assertThat(floor.selectedProperty().get()).extracting(TableTile::label).isEqualTo("2");

        floor.getChoice().type("1");

        assertThat(floor.selectedProperty().get()).extracting(TableTile::label).isEqualTo("21");
        assertThat(floor.areasProperty().get().getLast().isShown()).isTrue();
        assertThat(floor.getChoice().getTyped()).isEqualTo("21");
        floor.openSelected();
        assertThat(counter.order.editor().draft().table()).isEqualTo("21");
        assertThat(floor.getChoice().getTyped()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, RIGHT, 2",
        "2, LEFT, 1",
        "1, DOWN, 6",
        "8, UP, 4",
        "9, RIGHT, 10",
        "5, DOWN, 8"
    })
    void arrowsLeadToTheTableThatLiesThere(String from, Direction way, String to) {
        floor.getChoice().select(from);

        floor.getChoice().selectNext(way);

        assertThat(floor.selectedProperty().get()).extracting(TableTile::label).isEqualTo(to);
    }

    @Test
    void anArrowAtTheWallLeadsNowhere() {
        floor.getChoice().select("1");

        floor.getChoice().selectNext(Direction.LEFT);

        assertThat(floor.selectedProperty().get()).extracting(TableTile::label).isEqualTo("1");
    }

    @Test
    void theBillOfATableIsGroupedByOrder() {
        Order first = orderAt("4", "Steak");
        floor.getChoice().select("4");
        counter.order.begin("4", 0);
        counter.add("Americano");
        counter.order.send();
        floor.getChoice().select("4");

        TableBill bill = floor.billProperty().get();

        assertThat(bill.parts()).hasSize(2);
        assertThat(bill.parts().getFirst().order().id()).isEqualTo(first.id());
        assertThat(bill.parts().getFirst().lines())
                .extracting(TableBill.Line::text, TableBill.Line::amount)
                .containsExactly(tuple("1 × Steak", "28,900"));
        assertThat(bill.due()).isEqualTo("Due 33,400");
    }

    @Test
    void theLanguageIsThatOfTheScreen() {
        counter.texts.switchTo(counter.texts.language().other());
        floor.refresh();

        assertThat(tile("4").words()).isEqualTo("비어 있음");
    }
}
