package docket.pos.counter.order;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.OrderType;
import docket.model.order.LineStatus;
import docket.model.order.Order;
import docket.model.order.OrderLine;
import docket.pos.counter.CounterStage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// An order for later, as a cashier enters it. It is Friday, seven in the evening.
class DueTimeTest extends OrderEntryTest {
    private static final LocalDateTime EVENING = LocalDateTime.of(2026, 11, 20, 20, 30);
    private static final Instant DUE = Instant.parse("2026-11-20T11:30:00Z");

    private Order booked() {
        order.editor().chooseType(OrderType.TAKEAWAY);
        counter.add("Steak");
        order.due().choose(EVENING);
        order.send();
        return counter.server.onlyOrder();
    }

    private String notice() {
        return counter.frame.getNotice();
    }

    @Nested
    class Entering {
        @Test
        void theKitchenGetsTheOrderInTimeAndTheCashierIsToldSo() {
            counter.add("Steak");
            order.due().choose(EVENING);
            assertThat(order.getPanel().getPreviewText())
                    .isEqualTo("Booked for 20:30 → to the kitchen at 20:10");

            order.send();

            Order sent = counter.server.onlyOrder();
            assertThat(sent.dueAt()).isEqualTo(DUE);
            assertThat(sent.lines()).extracting(OrderLine::status).containsOnly(LineStatus.HELD);
            assertThat(notice())
                    .isEqualTo("Order 001 is booked for 20:30; the kitchen gets it in time.");
            assertThat(order.due().text()).isEmpty();
        }

        @Test
        void aTypedTimeIsTakenBySendItself() {
            counter.add("Steak");
            order.due().type("2030");
            order.send();

            assertThat(counter.server.onlyOrder().dueAt()).isEqualTo(DUE);
        }

        @Test
        void whatIsNoTimeIsSaidAndNothingIsSent() {
            counter.add("Steak");
            order.due().type("8pm");
            order.send();
            order.pay();

            assertThat(counter.server.orders()).isEmpty();
            assertThat(notice()).contains("Write a time such as 18:30");

            order.due().forget();
            order.send();
            assertThat(counter.server.onlyOrder().dueAt()).isNull();
        }

        @Test
        void aTimeThatPassedWhileTheDraftWasAsideIsSaid() {
            counter.add("Steak");
            order.due().choose(EVENING);
            counter.clock.move(Duration.ofHours(2));
            order.send();

            assertThat(counter.server.orders()).isEmpty();
            assertThat(notice()).startsWith("20:30 is not a time ahead");
            assertThat(order.editor().draft().lines()).hasSize(1);
        }

        @Test
        void anEmptyFieldMeansNow() {
            counter.add("Steak");
            order.due().choose(EVENING);
            order.due().type("");
            order.send();

            assertThat(counter.server.onlyOrder().dueAt()).isNull();
        }

        @Test
        void anOrderCanGiveTheKitchenLonger() {
            counter.add("Steak");
            assertThat(order.due().choices().leads()).isEmpty();
            order.due().choose(EVENING);
            assertThat(order.due().choices().leads())
                    .filteredOn(DueChoices.Lead::chosen)
                    .extracting(DueChoices.Lead::minutes)
                    .containsExactly(20);

            order.due().lead(60);
            order.send();

            assertThat(counter.server.onlyOrder().fireAt())
                    .isEqualTo(DUE.minus(Duration.ofMinutes(60)));
        }

        @Test
        void timesAndDaysAreOffered() {
            counter.clock.move(Duration.ofMinutes(7));
            order.due().choose(EVENING);

            assertThat(order.due().choices().times())
                    .extracting(DueChoices.Choice::name)
                    .containsExactly(
                            "+30", "+45", "+60", "19:30", "19:45", "20:00", "20:15", "20:30",
                            "20:45");
            assertThat(order.due().choices().times().getFirst().at())
                    .isEqualTo(LocalDateTime.of(2026, 11, 20, 19, 40));
            assertThat(order.due().choices().days())
                    .extracting(DueChoices.Choice::at)
                    .startsWith(EVENING, EVENING.plusDays(1));

            order.due().choose(EVENING.plusDays(1));
            assertThat(order.due().text()).isEqualTo("11/21 20:30");
        }

        @Test
        void aRestartLosesNothing() {
            counter.add("Steak");
            order.due().choose(EVENING);

            open();
            assertThat(order.due().text()).isEqualTo("20:30");
        }

        @Test
        void whatTheServerRefusesComesBackWithItsTime() {
            counter.add("Steak");
            order.due().choose(EVENING);
            counter.server.goAway();
            order.send();
            cashier.sellOut("Steak");
            counter.server.comeBack();

            assertThat(Objects.requireNonNull(order.editor().draft().later()).dueAt())
                    .isEqualTo(DUE);
        }

        @Test
        void itIsPaidForMeanwhile() {
            Order sent = booked();
            counter.payment.open(sent);
            counter.payment.take();

            assertThat(counter.server.onlyOrder().due().isZero()).isTrue();
            assertThat(counter.server.onlyOrder().isScheduled()).isTrue();
        }
    }

    @Nested
    class Sent {
        @Test
        void anotherTimeIsSentAtOnceWithTheSameLead() {
            order.open(booked());
            assertThat(order.due().text()).isEqualTo("20:30");

            order.due().type("21:30");
            assertThat(order.due().settle()).isTrue();

            assertThat(counter.server.onlyOrder().fireAt())
                    .isEqualTo(DUE.plus(Duration.ofMinutes(40)));
            assertThat(order.due().shownProperty().get()).isEqualTo("21:30");
        }

        @Test
        void theKitchenGetsLonger() {
            order.open(booked());
            order.due().lead(45);

            assertThat(counter.server.onlyOrder().fireAt())
                    .isEqualTo(DUE.minus(Duration.ofMinutes(45)));
            assertThat(order.due().choices().leads())
                    .filteredOn(DueChoices.Lead::chosen)
                    .extracting(DueChoices.Lead::minutes)
                    .containsExactly(45);
        }

        @Test
        void itIsFiredNowByOneTap() {
            order.open(booked());
            assertThat(order.getPanel().getFireText()).isEqualTo("Fire now");

            order.sent().fireNext();

            assertThat(counter.server.onlyOrder().lines())
                    .extracting(OrderLine::status)
                    .containsOnly(LineStatus.FIRED);
        }

        @Test
        void guestsWhoSitDownAtItsTableAreNotOfferedIt() {
            order.editor().chooseTable("4");
            counter.add("Steak");
            order.due().choose(EVENING);
            order.send();

            order.editor().chooseTable("4");
            assertThat(order.getPanel().getOfferText()).isEmpty();
            order.acceptOffer();
            assertThat(order.editor().draft().adding()).isFalse();
        }

        @Test
        void anOrderForNowIsNotGivenATime() {
            counter.add("Steak");
            order.send();
            order.open(counter.server.onlyOrder());

            assertThat(order.due().isOffered()).isFalse();
        }

        @Test
        void itIsFiredAtItsTimeAndTheFieldStillSaysForWhen() {
            order.open(booked());
            counter.clock.move(Duration.ofMinutes(70));
            counter.server.fireDue();

            assertThat(order.getPanel().getFireText()).isEmpty();
            assertThat(order.due().text()).isEqualTo("20:30");
            assertThat(CounterStage.NOW.plus(Duration.ofMinutes(70)))
                    .isEqualTo(counter.server.onlyOrder().lines().getFirst().firedAt());
        }
    }
}
