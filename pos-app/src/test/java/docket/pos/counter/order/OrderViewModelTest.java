package docket.pos.counter.order;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.Command;
import docket.model.Limits;
import docket.model.menu.Availability;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.Menu;
import docket.model.menu.ModifierGroup;
import docket.model.order.LineStatus;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.model.order.OrderLine;
import docket.model.order.OrderType;
import docket.pos.counter.CounterStage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderViewModelTest {
    @TempDir private Path folder;
    private CounterStage counter;
    private OrderViewModel order;

    @BeforeEach
    void open() {
        counter = CounterStage.connected(folder);
        order = counter.order;
    }

    @Nested
    class Entering {
        @Test
        void aTapAddsAnItemAndASecondTapAnotherPiece() {
            counter.add("Americano");
            counter.add("Americano");
            counter.add("Steak");

            assertPanel("37,900", "2 Americano 9,000", "1 Steak 28,900");
            assertThat(order.getPanel().getSendText()).isEqualTo("Send 3");
        }

        @Test
        void aTileShowsHowManyAreInTheDraft() {
            counter.add("Americano");
            counter.add("Americano");

            assertThat(tile("Americano").inDraft()).isEqualTo(2);
            assertThat(tile("Espresso").inDraft()).isZero();
        }

        @Test
        void aLineWithChoicesIsNotJoinedByAPlainPiece() {
            counter.add("Americano");
            choose("Temperature", "Iced");
            counter.add("Americano");

            assertPanel("9,500", "1 Americano (Iced) 5,000", "1 Americano 4,500");
        }

        @Test
        void aGroupThatTakesOneSwapsTheOther() {
            counter.add("Americano");
            choose("Temperature", "Hot");
            choose("Temperature", "Iced");

            assertPanel("5,000", "1 Americano (Iced) 5,000");
        }

        @Test
        void aFullGroupSaysSo() {
            counter.add("Americano");
            ModifierGroup extras = counter.item("Americano").modifierGroups().getLast();
            for (int i = 0; i <= extras.most(); i++) {
                order.countUp(extras.modifiers().getFirst(), extras);
            }

            assertThat(counter.frame.getNotice()).contains("at most 3");
            assertThat(order.editor().selectedLine().orElseThrow().count(extras)).isEqualTo(3);
        }

        @Test
        void theLastPieceTakenAwayRemovesTheLine() {
            counter.add("Americano");
            counter.add("Steak");
            order.editor().changeQuantity(-1);

            assertPanel("4,500", "1 Americano 4,500");
            assertThat(order.editor().selectedLine()).isPresent();
        }

        @Test
        void aSoldOutItemIsNotAdded() {
            var sold = new Availability(AvailabilityStatus.SOLD_OUT, null);
            counter.server.change(counter.item("Steak").with(sold));

            counter.add("Steak");

            assertPanel("0");
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
    class Limited {
        @BeforeEach
        void add() {
            counter.add("Americano");
        }

        @Test
        void aLineTakesAsManyPiecesAsTheServerAllows() {
            order.editor().setQuantity(Limits.QUANTITY);
            counter.add("Americano");
            order.editor().changeQuantity(1);

            assertThat(line().quantity()).isEqualTo(Limits.QUANTITY);
            order.editor().setQuantity(0);
            assertPanel("0");
        }

        @Test
        void aNoteIsCutAtItsLimitAndNeverInTheMiddleOfACharacter() {
            order.editor().noteLine("🍜".repeat(Limits.NOTE + 1));

            assertThat(line().note()).isEqualTo("🍜".repeat(Limits.NOTE));
            order.send();
            assertThat(counter.server.onlyOrder().lines().getFirst().note()).startsWith("🍜");
        }

        @Test
        void aTableIsAsLongAsALabelMayBe() {
            order.editor().chooseTable("창가 12");
            order.editor().chooseTable("x".repeat(Limits.TABLE + 1));

            assertThat(order.editor().draft().table()).isEqualTo("창가 12");
            order.editor().chooseTable("x".repeat(Limits.TABLE));
            assertThat(order.editor().draft().table()).hasSize(Limits.TABLE);
        }

        @Test
        void guestsAreNeitherBelowNoneNorAboveTheLimit() {
            order.editor().changeGuests(-1);
            assertThat(order.editor().draft().guests()).isZero();

            order.editor().changeGuests(Integer.MAX_VALUE);
            assertThat(order.editor().draft().guests()).isEqualTo(Limits.GUESTS);
        }

        private DraftLine line() {
            return order.editor().draft().lines().getFirst();
        }
    }

    @Nested
    class TakingBack {
        @Test
        void aDraftThatWasClearedComesBackWithItsTable() {
            order.editor().chooseTable("7");
            counter.add("Steak");
            order.drafts().clear();
            assertPanel("0");

            order.drafts().undo();

            assertPanel("28,900", "1 Steak 28,900");
            assertThat(order.editor().draft().table()).isEqualTo("7");
        }

        @Test
        void everyTapIsTakenBackOneAfterAnother() {
            counter.add("Americano");
            counter.add("Americano");
            choose("Temperature", "Iced");

            order.drafts().undo();
            assertPanel("9,000", "2 Americano 9,000");
            order.drafts().undo();
            assertPanel("4,500", "1 Americano 4,500");
            order.drafts().undo();
            assertPanel("0");
            assertThat(order.drafts().canUndo()).isFalse();
        }

        @Test
        void typingANoteIsNoTap() {
            counter.add("Americano");
            order.editor().noteLine("hot");
            order.drafts().undo();

            assertPanel("0");
        }

        @Test
        void whatWasSentIsNotTakenBack() {
            counter.add("Americano");
            order.send();

            assertThat(order.drafts().canUndo()).isFalse();
            order.drafts().undo();
            assertPanel("0");
        }

        @Test
        void aDraftThatWasTakenBackOutlivesACrash() {
            counter.add("Americano");
            order.drafts().clear();
            order.drafts().undo();

            counter = CounterStage.connected(folder);
            order = counter.order;

            assertPanel("4,500", "1 Americano 4,500");
        }
    }

    @Nested
    class Searching {
        @Test
        void aSoldOutHitIsSaidNotPassedOver() {
            sellOut("Steak");
            order.tiles().searchProperty().set("steak");

            assertThat(order.tiles().first().orElseThrow().name()).isEqualTo("Steak");
        }

        @Test
        void nothingFoundSaysWhatWasLookedFor() {
            order.tiles().searchProperty().set("xyz");

            assertThat(order.tiles().emptyTextProperty().get())
                    .isEqualTo("Nothing is called \"xyz\".");
            order.tiles().searchProperty().set("");
            assertThat(order.tiles().emptyTextProperty().get()).isEmpty();
        }

        @Test
        void anEmptyMenuSaysHowToFillIt() {
            counter.server.replaceMenu(Menu.EMPTY);

            assertThat(order.tiles().emptyTextProperty().get()).contains("--sample");
        }

        @Test
        void beforeTheServerAnsweredItIsWaitedFor() {
            counter = new CounterStage(Runnable::run, folder.resolve("fresh"));
            counter.order.refresh();

            assertThat(counter.order.tiles().emptyTextProperty().get())
                    .isEqualTo("Waiting for the server…");
        }
    }

    @Nested
    class Sending {
        @Test
        void payIsOfferedOnlyWhereSomethingIsToBePaid() {
            assertThat(order.getPanel().canPayProperty().get()).isFalse();
            counter.add("Steak");
            assertThat(order.getPanel().canPayProperty().get()).isTrue();

            order.send();
            assertThat(order.getPanel().canPayProperty().get()).isFalse();
            order.open(counter.server.onlyOrder());
            assertThat(order.getPanel().canPayProperty().get()).isTrue();
        }

        @Test
        void aSecondTapOnSendSendsNothingTwice() {
            counter.server.goAway();
            counter.add("Steak");
            order.send();
            order.send();
            counter.server.comeBack();

            assertThat(counter.server.orders()).hasSize(1);
        }

        @Test
        void theKitchenGetsWhatWasEntered() {
            order.editor().chooseTable("4");
            order.editor().changeGuests(2);
            counter.add("Steak");
            order.editor().noteLine("no salt");
            order.send();

            Order sent = counter.server.onlyOrder();
            assertThat(sent.table()).isEqualTo("4");
            assertThat(sent.guests()).isEqualTo(2);
            assertThat(sent.lines()).extracting(OrderLine::note).containsExactly("no salt");
            assertThat(counter.frame.getNotice()).isEqualTo("Order 001 is with the kitchen.");
            assertPanel("0");
        }

        @Test
        void anEmptyDraftIsNotSent() {
            order.send();

            assertThat(counter.server.orders()).isEmpty();
            assertThat(counter.frame.getNotice()).isEqualTo("There is nothing to send.");
        }

        @Test
        void whileTheServerIsAwayTheOrderIsKeptAndSentOnceAfterwards() {
            counter.server.goAway();
            counter.add("Steak");
            order.send();

            assertThat(counter.frame.getNotice()).contains("What you entered is kept");
            assertThat(counter.frame.getWaiting()).isEqualTo("1 waiting");
            counter.add("Americano");
            counter.server.comeBack();

            assertThat(counter.server.orders()).hasSize(1);
            assertThat(counter.frame.getWaiting()).isEmpty();
            assertPanel("4,500", "1 Americano 4,500");
        }

        @Test
        void aRefusedOrderIsBackInTheDraftWithTheReason() {
            counter.server.goAway();
            counter.add("Steak");
            order.send();
            sellOut("Steak");
            counter.server.comeBack();

            assertPanel("28,900", "1 Steak 28,900");
            assertThat(counter.frame.getNotice())
                    .contains("sold out")
                    .contains("back in the draft");
            assertThat(counter.frame.insistingProperty().get()).isTrue();
        }

        @Test
        void aRefusedOrderNeverMixesWithTheNextOne() {
            counter.server.goAway();
            counter.add("Steak");
            order.send();
            counter.add("Americano");
            sellOut("Steak");
            counter.server.comeBack();

            assertPanel("4,500", "1 Americano 4,500");
            assertThat(order.getPanel().getParkedText()).isEqualTo("Parked: 1");
            order.drafts().resume();
            assertPanel("28,900", "1 Steak 28,900");
            assertThat(order.getPanel().getParkedText()).isEqualTo("Parked: 1");
        }

        @Test
        void aRefusedOrderCanBeMendedAndSentAgain() {
            counter.server.goAway();
            counter.add("Steak");
            counter.add("Americano");
            order.send();
            sellOut("Steak");
            counter.server.comeBack();

            order.editor().select(order.getPanel().linesProperty().get().getFirst().id());
            order.editor().remove();
            order.send();

            assertThat(counter.server.onlyOrder().lines()).hasSize(1);
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
            assertPanel("33,400", "1 Steak 28,900 FIRED", "1 Americano 4,500");

            order.send();

            Order sent = counter.server.onlyOrder();
            assertThat(sent.lines()).extracting(OrderLine::batch).containsExactly(1, 2);
        }

        @Test
        void anotherDraftIsPutAsideFirst() {
            counter.add("Americano");
            order.open(counter.server.onlyOrder());

            assertPanel("28,900", "1 Steak 28,900 FIRED");
            assertThat(order.getPanel().getParkedText()).isEqualTo("Parked: 1");
        }

        @Test
        void aSentLineIsVoidedWithAReason() {
            order.open(counter.server.onlyOrder());
            order.selectBy(1);
            order.voidSelected("Guest changed mind");

            OrderLine line = counter.server.onlyOrder().lines().getFirst();
            assertThat(line.status()).isEqualTo(LineStatus.VOIDED);
            assertThat(line.reason()).isEqualTo("Guest changed mind");
            assertPanel("0", "1 Steak 0 VOIDED");
        }

        @Test
        void linesOutliveTheOrderThatTheyWereToJoin() {
            order.open(counter.server.onlyOrder());
            counter.add("Americano");
            counter.board.cancel(counter.server.onlyOrder(), "Guest changed mind");

            assertPanel("4,500", "1 Americano 4,500");
            assertThat(order.getPanel().getTitleText()).isEqualTo("New order");
            assertThat(counter.frame.getNotice()).contains("not open any more");
        }
    }

    @Nested
    class Crashing {
        @Test
        void theDraftIsBackAtTheNextStart() {
            order.editor().chooseTable("7");
            counter.add("Americano");
            choose("Temperature", "Iced");

            counter = CounterStage.connected(folder);
            order = counter.order;

            assertPanel("5,000", "1 Americano (Iced) 5,000");
            assertThat(order.editor().draft().table()).isEqualTo("7");
            assertThat(counter.frame.getNotice()).contains("is back");
        }

        @Test
        void whatWasSentIsNotInTheDraftAnyMore() {
            counter.add("Americano");
            order.send();

            counter = CounterStage.connected(folder);

            assertThat(counter.order.editor().draft().isEmpty()).isTrue();
        }

        @Test
        void aDraftWhoseSendOutlivedTheCrashIsNotSentAgain() {
            counter.add("Americano");
            Draft draft = order.editor().draft();
            counter.desk.send(
                    new Command.PlaceOrder(
                            draft.orderId(),
                            new NewOrder(
                                    draft.type(),
                                    "",
                                    0,
                                    "",
                                    draft.lines().stream().map(DraftLine::command).toList())),
                    result -> {});

            assertThat(order.editor().draft().isEmpty()).isTrue();
            assertThat(order.editor().draft().orderId()).isNotEqualTo(draft.orderId());
        }

        @Test
        void aDraftThatWasPutAsideOutlivesItToo() {
            counter.add("Americano");
            order.drafts().park();

            counter = CounterStage.connected(folder);

            assertThat(counter.order.getPanel().getParkedText()).isEqualTo("Parked: 1");
        }
    }

    private void sellOut(String name) {
        var sold = new Availability(AvailabilityStatus.SOLD_OUT, null);
        counter.server.change(counter.item(name).with(sold));
    }

    private void choose(String group, String modifier) {
        var item = order.known().item(order.editor().selectedLine().orElseThrow().itemId());
        ModifierGroup found =
                item.modifierGroups().stream()
                        .filter(g -> g.names().in("en", g.name()).equals(group))
                        .findFirst()
                        .orElseThrow();
        order.toggle(
                found.modifiers().stream()
                        .filter(m -> m.names().in("en", m.name()).equals(modifier))
                        .findFirst()
                        .orElseThrow(),
                found);
    }

    private Tile tile(String name) {
        return order.tiles().tilesProperty().get().stream()
                .filter(tile -> tile.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void assertPanel(String total, String... rows) {
        List<String> shown =
                order.getPanel().linesProperty().get().stream()
                        .map(OrderViewModelTest::text)
                        .toList();
        assertThat(shown).containsExactly(rows);
        assertThat(order.getPanel().getTotalText()).isEqualTo(total);
    }

    private static String text(LineRow row) {
        String details = row.details().isEmpty() ? "" : " (" + row.details() + ")";
        String sent = row.sent() == null ? "" : " " + row.sent();
        return row.quantity() + " " + row.name() + details + " " + row.total() + sent;
    }
}
