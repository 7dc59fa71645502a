package docket.model.order;

import static docket.model.ModelSamples.DAY;
import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.cash;
import static docket.model.ModelSamples.menu;
import static docket.model.ModelSamples.order;
import static docket.model.ModelSamples.visitId;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.OrderSample;
import docket.model.table.TableVisits;
import docket.model.table.Visit;
import docket.model.table.VisitId;
import docket.model.table.VisitStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SittingTest {
    private static final Instant LATER = NOON.plusSeconds(600);
    private static final OrderSample SAMPLE = order().at("4").guests(2).with("americano", 2);

    private final Visit seated = Visit.open(visitId(1), "4", 0, DAY, NOON);

    private static Sitting at(@Nullable Visit own, boolean othersAreOpen, Visit... table) {
        return new Sitting(
                new TableVisits(List.of(table)), own, othersAreOpen, List.of(), label -> true);
    }

    private static Order of(Visit visit) {
        return SAMPLE.placed().during(visit.id(), "4");
    }

    private static Order paid(Order order) {
        return order.take(cash(1, 9000, 9000), LATER).close(LATER);
    }

    @Nested
    class ANewOrder {
        @Test
        void opensAVisitWithItsGuests() {
            Order placed = at(null, false).welcome(SAMPLE.placed());

            List<Visit> changed = at(null, false).after(null, placed, NOON);

            assertThat(placed.visitId()).isEqualTo(VisitId.openedBy(placed.id().value()));
            assertThat(placed.version()).isEqualTo(1);
            assertThat(changed)
                    .containsExactly(
                            Visit.open(VisitId.openedBy(placed.id().value()), "4", 2, DAY, NOON));
        }

        @Test
        void joinsThoseWhoWereSeatedAndTellsHowManyTheyAre() {
            Order placed = at(null, false, seated).welcome(SAMPLE.placed());

            List<Visit> changed = at(seated, false, seated).after(null, placed, LATER);

            assertThat(placed.visitId()).isEqualTo(seated.id());
            assertThat(changed).containsExactly(seated.counted(2));
        }

        @Test
        void ofGuestsWhoWereCountedChangesNothing() {
            Visit counted = seated.counted(3);
            Order placed = at(null, false, counted).welcome(SAMPLE.placed());

            assertThat(at(counted, false, counted).after(null, placed, LATER)).isEmpty();
        }

        @Test
        void takesTheBillBack() {
            Visit asked = seated.askBill(NOON);
            Order placed = at(null, false, asked).welcome(SAMPLE.placed());

            assertThat(at(asked, false, asked).after(null, placed, LATER))
                    .singleElement()
                    .extracting(Visit::status)
                    .isEqualTo(VisitStatus.SEATED);
        }

        @Test
        void findsTheTableCleanThatNobodyHadTappedClean() {
            Visit gone = seated.close(NOON);
            Order placed = at(null, false, gone).welcome(SAMPLE.placed());

            List<Visit> changed = at(null, false, gone).after(null, placed, LATER);

            assertThat(changed)
                    .extracting(Visit::status)
                    .containsExactly(VisitStatus.SEATED, VisitStatus.OVER);
        }

        @Test
        void withoutATableOpensNone() {
            Order away = order().takeAway().with("americano", 1).placed();

            assertThat(at(null, false).welcome(away)).isEqualTo(away);
            assertThat(at(null, false).after(null, away, NOON)).isEmpty();
        }
    }

    @Nested
    class TheLastOrder {
        @Test
        void endsTheVisitAndLeavesATableToClean() {
            Order open = of(seated);

            List<Visit> changed = at(seated, false, seated).after(open, paid(open), LATER);

            assertThat(changed).containsExactly(seated.close(LATER));
        }

        @Test
        void freesATableThatIsNotOnThePlanAtOnce() {
            Order open = of(seated);
            var typed =
                    new Sitting(
                            new TableVisits(List.of(seated)),
                            seated,
                            false,
                            List.of(),
                            label -> false);

            assertThat(typed.after(open, paid(open), LATER)).containsExactly(seated.clean(LATER));
        }

        @Test
        void isNotTheLastWhereAnotherIsOpen() {
            Order open = of(seated);

            assertThat(at(seated, true, seated).after(open, paid(open), LATER)).isEmpty();
        }

        @Test
        void endsItByBeingCalledOffToo() {
            Order open = of(seated);
            Order off = open.callOff(OrderStatus.CANCELLED, "guests left", LATER);

            assertThat(at(seated, false, seated).after(open, off, LATER))
                    .containsExactly(seated.close(LATER));
        }

        @Test
        void bringsTheGuestsBackWhenItIsOpenedAgain() {
            Order closed = paid(of(seated));
            Visit gone = seated.close(NOON).clean(NOON);

            assertThat(at(gone, false).after(closed, closed.reopen("more beer"), LATER))
                    .containsExactly(gone.reopen());
        }

        @Test
        void comesBackAloneWhereOthersSitByNow() {
            Order closed = paid(of(seated));
            Visit gone = seated.close(NOON).clean(NOON);
            Visit others = Visit.open(visitId(2), "4", 3, DAY, LATER);

            assertThat(at(gone, false, others).after(closed, closed.reopen("more beer"), LATER))
                    .isEmpty();
        }
    }

    @Test
    void whoOrdersMoreDoesNotWantToPayYet() {
        Visit asked = seated.askBill(NOON);
        Order before = of(asked);
        Order after = before.addLines(SAMPLE.with("fries", 1).addedFrom(2), menu(), LATER);

        assertThat(at(asked, false, asked).after(before, after, LATER))
                .containsExactly(asked.takeBillBack());
    }

    @Test
    void whatTheKitchenDoesIsNothingToTheVisit() {
        Order before = of(seated);
        Order after = before.withLines(line -> line.with(LineStatus.STARTED));

        assertThat(at(seated, false, seated).after(before, after, LATER)).isEmpty();
    }
}
