package docket.model.order;

import static docket.model.ComboSamples.DINNER;
import static docket.model.ComboSamples.LUNCH;
import static docket.model.ComboSamples.dinner;
import static docket.model.ComboSamples.fired;
import static docket.model.ComboSamples.lunch;
import static docket.model.ComboSamples.menu;
import static docket.model.ComboSamples.part;
import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.lineId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import docket.model.ComboSamples;
import docket.model.ModelSamples;
import docket.model.Money;
import docket.model.Names;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.menu.Availability;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.SetItem;
import docket.model.menu.StationId;
import docket.model.menu.Variant;
import docket.model.menu.VariantId;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.FiredOrder;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import docket.model.ticket.TicketLine;
import docket.model.ticket.TicketStatus;
import docket.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Combos as they are sold, cooked and taken off.
class CombosTest {
    private static final LineId HEAD = lineId(1, 1);

    private static OrderLine line(FiredOrder order, int number) {
        return order.order().line(lineId(1, number));
    }

    private static List<LineStatus> states(FiredOrder order) {
        return order.order().lines().stream().map(OrderLine::status).toList();
    }

    private static FiredOrder bump(FiredOrder order, StationId station) {
        Ticket ticket = order.ticket(TicketId.of(order.id(), station));
        return order.change(
                ticket.id(),
                new ChangeTicketStatus(TicketStatus.DONE, ticket.version(), null),
                NOON);
    }

    private static FiredOrder serve(FiredOrder order) {
        return order.change(
                new ChangeOrderStatus(OrderTarget.SERVED, order.order().version(), null), NOON);
    }

    private static Refusal refusal(List<NewLine> lines, Menu menu) {
        return catchThrowableOfType(Refusal.class, () -> fired(lines, menu));
    }

    @Nested
    class Sold {
        @Test
        void theHeadHasThePriceAndEachPartItsExtra() {
            var lines = new ArrayList<>(lunch(1, 2).subList(0, 2));
            lines.add(part(lineId(1, 3), HEAD, "side", "soup", 2, null));

            FiredOrder order = fired(lines);

            assertThat(line(order, 1).total()).isEqualTo(new Money(19_800));
            assertThat(line(order, 2).total()).isEqualTo(Money.ZERO);
            assertThat(line(order, 3).total()).isEqualTo(new Money(1000));
            assertThat(order.order().total()).isEqualTo(new Money(20_800));
        }

        @Test
        void aLargerVariantCostsWhatItIsMoreThanTheCheapest() {
            Menu menu = menu();
            MenuItem coffee = menu.item(new ItemId("americano"));
            var regular = new Variant(new VariantId("regular"), "레귤러", Names.NONE, new Money(4500));
            var large = new Variant(new VariantId("large"), "라지", Names.NONE, new Money(5200));
            var inSizes =
                    new SetItem(
                            coffee.categoryId(),
                            coffee.name(),
                            coffee.names(),
                            coffee.price(),
                            null,
                            coffee.stationIds(),
                            null,
                            null,
                            null,
                            null,
                            List.of(regular, large),
                            null,
                            null,
                            coffee.version(),
                            null,
                            null);
            NewLine drink = lunch(1, 1).getLast();
            var lines = new ArrayList<>(lunch(1, 1).subList(0, 3));
            lines.add(
                    new NewLine(
                            drink.id(),
                            drink.itemId(),
                            1,
                            null,
                            null,
                            null,
                            null,
                            null,
                            large.id(),
                            drink.partOf(),
                            null));

            FiredOrder order = fired(lines, menu.put(inSizes.on(menu, coffee.id())));

            assertThat(line(order, 4).total()).isEqualTo(new Money(700));
            assertThat(order.order().total()).isEqualTo(new Money(10_600));
        }

        @Test
        void eachPartGoesToItsStationOnceAndSaysOfWhichComboItIs() {
            FiredOrder order = fired(lunch(1, 2));

            assertThat(order.tickets())
                    .extracting(ticket -> ticket.stationId().value())
                    .containsExactly("grill", "fry", "bar");
            for (Ticket ticket : order.tickets()) {
                assertThat(ticket.lines()).hasSize(1);
                TicketLine made = ticket.lines().getFirst();
                assertThat(made.quantity()).isEqualTo(2);
                assertThat(Optional.ofNullable(made.combo()).orElseThrow().name()).isEqualTo("점심");
            }
            assertThat(line(order, 1).stationIds()).isEmpty();
        }

        @Test
        void whatIsSaidOfItIsReadWithEachPart() {
            FiredOrder order =
                    fired(lunch(1, 1))
                            .noteLine(lineId(1, 2), new ChangeNote("rare", null))
                            .noteLine(HEAD, new ChangeNote("no onions", null));

            assertThat(order.tickets())
                    .extracting(ticket -> ticket.lines().getFirst().note())
                    .containsExactly("no onions · rare", "no onions", "no onions");
        }

        @Test
        void aSlotMustBeFilledWithWhatItOffersAndNoMore() {
            List<NewLine> good = lunch(1, 1);
            requireParts(good.subList(0, 2));
            var twoSides = new ArrayList<>(good);
            twoSides.add(part(lineId(1, 5), HEAD, "side", "soup", 1, null));
            requireParts(twoSides);
            var wrongSide = new ArrayList<>(good.subList(0, 2));
            wrongSide.add(part(lineId(1, 3), HEAD, "side", "cheesecake", 1, null));
            requireParts(wrongSide);
            var noSuchSlot = new ArrayList<>(good);
            noSuchSlot.add(part(lineId(1, 5), HEAD, "dip", "soup", 1, null));
            requireParts(noSuchSlot);
            var notShared = new ArrayList<>(lunch(1, 2).subList(0, 2));
            notShared.add(part(lineId(1, 3), HEAD, "side", "fries", 3, null));
            requireParts(notShared);

            assertThat(states(fired(good.subList(0, 3)))).hasSize(3);
        }

        private void requireParts(List<NewLine> lines) {
            Refusal no = refusal(lines, menu());
            assertThat(no.reason()).isEqualTo(Reason.COMBO_PARTS);
            assertThat(no.members()).containsEntry("itemId", "lunch");
        }

        @Test
        void aPartWithoutItsComboIsRefused() {
            assertThat(refusal(lunch(1, 1).subList(1, 4), menu()).reason())
                    .isEqualTo(Reason.COMBO_PARTS);
            var ofBurger = new ArrayList<>(ModelSamples.order().with("burger", 1).lines());
            ofBurger.add(part(lineId(1, 5), lineId(1, 1), "side", "fries", 1, null));
            assertThat(refusal(ofBurger, menu()).reason()).isEqualTo(Reason.COMBO_PARTS);
        }

        @Test
        void itIsOutWhenASlotCannotBeFilledAnyMore() {
            Menu noFries = ComboSamples.being(menu(), "fries", soldOut());
            assertThat(noFries.supply().of(noFries.item(LUNCH)).isPublished()).isTrue();
            assertThat(refusal(lunch(1, 1), noFries).reason()).isEqualTo(Reason.ITEM_SOLD_OUT);

            Menu noSides = ComboSamples.being(noFries, "soup", soldOut());
            assertThat(noSides.supply().of(noSides.item(LUNCH)).isPublished()).isFalse();
            assertThat(noSides.supply().unfilled(noSides.item(LUNCH)).orElseThrow().id().value())
                    .isEqualTo("side");
            assertThat(refusal(lunch(1, 1), noSides).members()).containsEntry("itemId", "lunch");

            Menu noDrinks = ComboSamples.being(menu(), "americano", soldOut());
            assertThat(noDrinks.supply().of(noDrinks.item(LUNCH)).isPublished()).isTrue();
        }

        private Availability soldOut() {
            return new Availability(docket.model.menu.AvailabilityStatus.SOLD_OUT, null);
        }

        @Test
        void itsPartsAreTakenFromTheCountAndGivenBack() {
            FiredOrder order = fired(lunch(1, 2));

            assertThat(Stock.taken(null, order.order()))
                    .isEqualTo(
                            Map.of(
                                    LUNCH,
                                    2,
                                    new ItemId("burger"),
                                    2,
                                    new ItemId("fries"),
                                    2,
                                    new ItemId("americano"),
                                    2));
            FiredOrder begun = bump(order, ModelSamples.GRILL);
            FiredOrder off = begun.voidLine(HEAD, new VoidLine("mistake", null));
            assertThat(Stock.taken(begun.order(), off.order()))
                    .isEqualTo(Map.of(new ItemId("fries"), -2, new ItemId("americano"), -2));
        }
    }

    @Nested
    class Cooked {
        @Test
        void theHeadIsAsFarAsTheLeastFarOfItsParts() {
            FiredOrder order = fired(lunch(1, 1));
            assertThat(line(order, 1).status()).isEqualTo(LineStatus.FIRED);

            order = bump(order, ModelSamples.GRILL);
            assertThat(line(order, 1).status()).isEqualTo(LineStatus.STARTED);
            order = bump(bump(order, ModelSamples.FRY), ModelSamples.BAR);
            assertThat(line(order, 1).status()).isEqualTo(LineStatus.DONE);
            assertThat(order.order().isReady()).isTrue();
            order = serve(order);
            assertThat(states(order)).containsOnly(LineStatus.SERVED);
            assertThat(order.order().isServed()).isTrue();
        }

        @Test
        void theCoursesOfASetMenuGoOneByOne() {
            FiredOrder order = fired(dinner(1, 1, 2));
            assertThat(states(order))
                    .containsExactly(
                            LineStatus.FIRED, LineStatus.FIRED, LineStatus.HELD, LineStatus.HELD);
            assertThat(Firing.next(order.order())).contains(FireLines.course(2));

            order = serve(bump(order, ModelSamples.GRILL));
            assertThat(states(order))
                    .containsExactly(
                            LineStatus.SERVED, LineStatus.SERVED, LineStatus.HELD, LineStatus.HELD);
            order = order.fire(FireLines.course(2), NOON);
            assertThat(line(order, 1).status()).isEqualTo(LineStatus.STARTED);
            order = order.fire(FireLines.lines(List.of(HEAD)), NOON);
            assertThat(line(order, 4).status()).isEqualTo(LineStatus.FIRED);
            assertThat(line(order, 1).batch()).isEqualTo(1);
        }

        @Test
        void aHeldComboIsFiredAndTakenOffWithItsParts() {
            List<NewLine> held = lunch(1, 1).stream().map(Held::of).toList();
            FiredOrder order = fired(held);
            assertThat(states(order)).containsOnly(LineStatus.HELD);
            assertThat(order.tickets()).isEmpty();

            FiredOrder fired = order.fire(FireLines.lines(List.of(HEAD)), NOON);
            assertThat(states(fired)).containsOnly(LineStatus.FIRED);
            FiredOrder gone = order.removeLine(HEAD, new RemoveLine(null));
            assertThat(states(gone)).containsOnly(LineStatus.REMOVED);
            assertThat(gone.order().total()).isEqualTo(Money.ZERO);
        }

        @Test
        void aPartIsMadeAgainByItselfAtNoCharge() {
            FiredOrder order = bump(fired(lunch(1, 1)), ModelSamples.GRILL);

            FiredOrder again =
                    order.remakeLine(
                            lineId(1, 2), new RemakeLine(lineId(1, 9), 1, "dropped", null), NOON);

            assertThat(again.order().total()).isEqualTo(order.order().total());
            assertThat(line(again, 9).isPartOf(HEAD)).isTrue();
            assertThat(again.order().together())
                    .extracting(line -> line.itemId().value())
                    .containsExactly("lunch", "burger", "fries", "americano", "burger");
            Refusal no =
                    catchThrowableOfType(
                            Refusal.class,
                            () ->
                                    order.remakeLine(
                                            HEAD,
                                            new RemakeLine(lineId(1, 9), 1, "dropped", null),
                                            NOON));
            assertThat(no.reason()).isEqualTo(Reason.ILLEGAL_TRANSITION);
        }
    }

    @Nested
    class TakenOff {
        @Test
        void theHeadTakesItsPartsAlong() {
            FiredOrder order = bump(fired(dinner(1, 1, 1)), ModelSamples.GRILL);

            FiredOrder off = order.voidLine(HEAD, new VoidLine("guest left", null));

            assertThat(states(off))
                    .containsExactly(
                            LineStatus.VOIDED,
                            LineStatus.VOIDED,
                            LineStatus.REMOVED,
                            LineStatus.REMOVED);
            assertThat(line(off, 1).wasted()).isTrue();
            assertThat(line(off, 1).reason()).isEqualTo("guest left");
            assertThat(off.order().total()).isEqualTo(Money.ZERO);
        }

        @Test
        void aPartAloneGoesAndThePriceOfTheComboStays() {
            var lines = new ArrayList<>(lunch(1, 1).subList(0, 2));
            lines.add(part(lineId(1, 3), HEAD, "side", "soup", 1, null));

            FiredOrder off = fired(lines).voidLine(lineId(1, 3), new VoidLine("changed", null));

            assertThat(off.order().total()).isEqualTo(new Money(9900));
            assertThat(line(off, 1).status()).isEqualTo(LineStatus.FIRED);
            FiredOrder empty = off.voidLine(lineId(1, 2), new VoidLine("changed too", null));
            assertThat(line(empty, 1).status()).isEqualTo(LineStatus.VOIDED);
            assertThat(line(empty, 1).reason()).isEqualTo("changed too");
            assertThat(empty.order().total()).isEqualTo(Money.ZERO);
        }

        @Test
        void whatWasHandedOutInPartIsNotVoidedAsAWhole() {
            FiredOrder order =
                    serve(bump(fired(dinner(1, 1, 1)), ModelSamples.GRILL))
                            .fire(FireLines.course(2), NOON);

            Refusal no =
                    catchThrowableOfType(
                            Refusal.class, () -> order.voidLine(HEAD, new VoidLine("no", null)));

            assertThat(no.reason()).isEqualTo(Reason.ILLEGAL_TRANSITION);
            FiredOrder less = order.voidLine(lineId(1, 3), new VoidLine("no", null));
            assertThat(less.order().total()).isEqualTo(new Money(39_000));
        }

        @Test
        void anOrderThatIsCalledOffKeepsWhatWasHandedOut() {
            FiredOrder order = serve(bump(fired(dinner(1, 1, 1)), ModelSamples.GRILL));

            FiredOrder off =
                    order.change(
                            new ChangeOrderStatus(
                                    OrderTarget.CANCELLED, order.order().version(), "left"),
                            NOON);

            assertThat(states(off))
                    .containsExactly(
                            LineStatus.SERVED,
                            LineStatus.SERVED,
                            LineStatus.REMOVED,
                            LineStatus.REMOVED);
        }
    }

    @Test
    void aSendIsLookedAheadWithoutTheHead() {
        SendPreview ahead = SendPreview.of(Optional.empty(), dinner(1, 1, 2), menu());

        assertThat(ahead.fired()).hasSize(1).containsValue(2);
        assertThat(ahead.held()).isEqualTo(4);
        assertThat(menu().unroutedItems()).doesNotContain(DINNER, LUNCH);
    }

    @Test
    void anOrderWithCombosSurvivesTheWire() {
        FiredOrder order = fired(dinner(1, 1, 1));

        String json = Json.MAPPER.writeValueAsString(order.order());
        assertThat(Json.MAPPER.readValue(json, Order.class)).isEqualTo(order.order());
        String item = Json.MAPPER.writeValueAsString(menu().item(LUNCH));
        assertThat(Json.MAPPER.readValue(item, MenuItem.class)).isEqualTo(menu().item(LUNCH));
    }

    /// Holds a line.
    private static final class Held {
        private Held() {}

        static NewLine of(NewLine line) {
            return new NewLine(
                    line.id(),
                    line.itemId(),
                    line.quantity(),
                    line.modifiers(),
                    line.note(),
                    line.course(),
                    line.seat(),
                    true,
                    line.variantId(),
                    line.partOf(),
                    null);
        }
    }
}
