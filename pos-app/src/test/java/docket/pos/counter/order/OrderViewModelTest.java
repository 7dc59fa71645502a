package docket.pos.counter.order;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.OrderType;
import docket.model.menu.Availability;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.ModifierGroup;
import docket.model.order.LineStatus;
import docket.model.order.Order;
import docket.model.order.OrderLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OrderViewModelTest extends OrderEntryTest {
    @Nested
    class Entering {
        @Test
        void aTapAddsAnItemAndASecondTapAnotherPiece() {
            counter.add("Americano");
            counter.add("Americano");
            counter.add("Steak");

            cashier.assertPanel("37,900", "2 Americano 9,000", "1 Steak 28,900");
            assertThat(order.getPanel().getSendText()).isEqualTo("Send 3");
        }

        @Test
        void aTileShowsHowManyAreInTheDraft() {
            counter.add("Americano");
            counter.add("Americano");

            assertThat(cashier.tile("Americano").inDraft()).isEqualTo(2);
            assertThat(cashier.tile("Espresso").inDraft()).isZero();
        }

        @Test
        void aLineWithChoicesIsNotJoinedByAPlainPiece() {
            counter.add("Americano");
            cashier.choose("Temperature", "Iced");
            counter.add("Americano");

            cashier.assertPanel("9,500", "1 Americano (Iced) 5,000", "1 Americano 4,500");
        }

        @Test
        void aGroupThatTakesOneSwapsTheOther() {
            counter.add("Americano");
            cashier.choose("Temperature", "Hot");
            cashier.choose("Temperature", "Iced");

            cashier.assertPanel("5,000", "1 Americano (Iced) 5,000");
        }

        @Test
        void aFullGroupSaysSo() {
            counter.add("Americano");
            ModifierGroup extras = counter.item("Americano").modifierGroups().getLast();
            for (int i = 0; i <= extras.most(); i++) {
                order.choices().countUp(extras.modifiers().getFirst(), extras);
            }

            assertThat(counter.frame.getNotice()).contains("at most 3");
            assertThat(order.editor().selectedLine().orElseThrow().chosen().count(extras))
                    .isEqualTo(3);
        }

        @Test
        void theLastPieceTakenAwayRemovesTheLine() {
            counter.add("Americano");
            counter.add("Steak");
            order.editor().changeQuantity(-1);

            cashier.assertPanel("4,500", "1 Americano 4,500");
            assertThat(order.editor().selectedLine()).isPresent();
        }

        @Test
        void aSoldOutItemIsNotAdded() {
            var sold = new Availability(AvailabilityStatus.SOLD_OUT, null);
            counter.server.change(counter.item("Steak").with(sold));

            counter.add("Steak");

            cashier.assertPanel("0");
            assertThat(counter.frame.getNotice()).isEqualTo("Steak cannot be had right now.");
        }

        @Test
        void initialConsonantsFindAnItemInAnyLanguage() {
            order.tiles().searchProperty().set("ㅇㅁㄹㅋㄴ");

            assertThat(order.tiles().first().orElseThrow().name()).isEqualTo("Americano");
        }

        @Test
        void takeAwayHasNoTable() {
            order.editor().chooseTable("4");
            order.otherType();

            assertThat(order.editor().draft().table()).isEmpty();
            assertThat(order.editor().draft().type()).isEqualTo(OrderType.TAKEAWAY);
        }
    }

    @Nested
    class AddingToAnOpenOrder {
        @BeforeEach
        void place() {
            order.editor().chooseTable("4");
            counter.add("Steak");
            order.send();
        }

        @Test
        void itsTableOffersIt() {
            order.editor().chooseTable("4");

            assertThat(order.getPanel().getOfferText()).isEqualTo("Add to 001?");
        }

        @Test
        void newLinesJoinItAsABatch() {
            order.editor().chooseTable("4");
            counter.add("Americano");
            order.acceptOffer();
            cashier.assertPanel("33,400", "1 Steak 28,900 FIRED", "1 Americano 4,500");

            order.send();

            Order sent = counter.server.onlyOrder();
            assertThat(sent.lines()).extracting(OrderLine::batch).containsExactly(1, 2);
        }

        @Test
        void anotherDraftIsPutAsideFirst() {
            counter.add("Americano");
            order.open(counter.server.onlyOrder());

            cashier.assertPanel("28,900", "1 Steak 28,900 FIRED");
            assertThat(order.getPanel().getParkedText()).isEqualTo("Parked: 1");
        }

        @Test
        void aSentLineIsVoidedWithAReason() {
            order.open(counter.server.onlyOrder());
            order.selected().moveBy(1);
            order.sent().voidLine("Guest changed mind");

            OrderLine line = counter.server.onlyOrder().lines().getFirst();
            assertThat(line.status()).isEqualTo(LineStatus.VOIDED);
            assertThat(line.reason()).isEqualTo("Guest changed mind");
            cashier.assertPanel("0", "1 Steak 0 VOIDED");
        }

        @Test
        void linesOutliveTheOrderThatTheyWereToJoin() {
            order.open(counter.server.onlyOrder());
            counter.add("Americano");
            counter.board.cancel(counter.server.onlyOrder(), "Guest changed mind");

            cashier.assertPanel("4,500", "1 Americano 4,500");
            assertThat(order.getPanel().getTitleText()).isEqualTo("New order");
            assertThat(counter.frame.getNotice()).contains("not open any more");
        }
    }
}
