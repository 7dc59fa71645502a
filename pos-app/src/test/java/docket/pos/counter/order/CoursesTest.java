package docket.pos.counter.order;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.OrderType;
import docket.model.order.LineStatus;
import docket.model.order.Order;
import docket.model.order.OrderLine;
import docket.pos.counter.CounterStage;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CoursesTest extends OrderEntryTest {
    private List<String> headings() {
        return order.getPanel().linesProperty().get().stream().map(LineRow::heading).toList();
    }

    private List<LineStatus> sent() {
        return counter.server.onlyOrder().lines().stream().map(OrderLine::status).toList();
    }

    @Nested
    class Entering {
        @Test
        void linesAreOfTheCourseThatIsChosenAndStandUnderIt() {
            order.serving().chooseCourse(2);
            counter.add("Steak");
            order.serving().chooseCourse(1);
            counter.add("Americano");
            counter.add("Americano");

            cashier.assertPanel("37,900", "2 Americano 9,000", "1 Steak 28,900");
            assertThat(headings()).containsExactly("Course 1", "Course 2");
        }

        @Test
        void theSameItemOfAnotherCourseIsALineOfItsOwn() {
            counter.add("Americano");
            order.serving().nextCourse();
            counter.add("Americano");

            cashier.assertPanel("9,000", "1 Americano 4,500", "1 Americano 4,500");
            assertThat(headings()).containsExactly("", "Course 1");
        }

        @Test
        void aKeyGoesThroughTheCoursesAndBackToNone() {
            for (int i = 0; i < DraftServing.USUAL_COURSES; i++) {
                order.serving().nextCourse();
            }
            assertThat(order.editor().draft().course()).isEqualTo(5);

            order.serving().nextCourse();
            assertThat(order.editor().draft().course()).isNull();
        }

        @Test
        void takeAwayHasNoCourse() {
            order.serving().chooseCourse(2);
            order.editor().chooseType(OrderType.TAKEAWAY);
            order.serving().nextCourse();
            order.serving().chooseCourse(1);

            assertThat(order.editor().draft().course()).isNull();
        }

        @Test
        void theSelectedLineIsMovedHeldAndGivenToASeat() {
            counter.add("Steak");
            order.serving().moveTo(3);
            order.serving().giveTo(2);
            order.serving().switchHold();

            cashier.assertPanel("28,900", "1 Steak (Hold · seat 2) 28,900");
            assertThat(headings()).containsExactly("Course 3");

            order.serving().moveTo(3);
            order.serving().giveTo(2);
            order.serving().switchHold();
            cashier.assertPanel("28,900", "1 Steak 28,900");
        }

        @Test
        void keysMoveTheSelectedLineOn() {
            counter.add("Steak");
            order.editor().changeGuests(2);
            order.serving().moveOn();
            order.serving().giveOn();
            order.serving().giveOn();
            assertThat(order.editor().selectedLine().orElseThrow().served())
                    .isEqualTo(new Serving(1, 2, null));

            order.serving().giveOn();
            assertThat(order.editor().selectedLine().orElseThrow().served().seat()).isNull();
        }

        @Test
        void aStepIsTakenBackAndARestartLosesNothing() {
            counter.add("Steak");
            order.serving().moveTo(2);
            order.serving().switchHold();
            order.drafts().undo();
            assertThat(order.editor().draft().lines().getFirst().served())
                    .isEqualTo(Serving.ofCourse(2));

            counter = CounterStage.connected(folder);
            assertThat(counter.order.editor().draft().lines().getFirst().served())
                    .isEqualTo(Serving.ofCourse(2));
        }

        @Test
        void whatTheServerRefusesComesBackAsItWas() {
            order.serving().chooseCourse(2);
            counter.add("Steak");
            order.serving().giveTo(1);
            counter.server.goAway();
            order.send();
            cashier.sellOut("Steak");
            counter.server.comeBack();

            assertThat(order.editor().draft().lines().getFirst().served())
                    .isEqualTo(new Serving(2, 1, null));
        }
    }

    @Nested
    class Sent {
        private Order meal() {
            order.serving().chooseCourse(1);
            counter.add("Americano");
            order.serving().chooseCourse(2);
            counter.add("Steak");
            order.send();
            order.open(counter.server.onlyOrder());
            return counter.server.onlyOrder();
        }

        @Test
        void whatIsHeldIsFiredAsTheNextCourse() {
            meal();
            assertThat(sent()).containsExactly(LineStatus.FIRED, LineStatus.HELD);
            assertThat(order.getPanel().getFireText()).isEqualTo("Fire course 2");

            order.sent().fireNext();

            assertThat(sent()).containsExactly(LineStatus.FIRED, LineStatus.FIRED);
            assertThat(order.getPanel().getFireText()).isEmpty();
            assertThat(counter.frame.getNotice()).contains("Fired; the kitchen has it.");
        }

        @Test
        void nothingToFireIsSaid() {
            counter.add("Americano");
            order.send();
            order.open(counter.server.onlyOrder());
            order.sent().fireNext();

            assertThat(counter.frame.getNotice()).contains("Nothing of this order is held.");
        }

        @Test
        void aHeldLineIsFiredAlone() {
            Order sent = meal();
            order.editor().select(sent.lines().getLast().id());
            order.sent().fire();

            assertThat(sent()).containsExactly(LineStatus.FIRED, LineStatus.FIRED);
        }

        @Test
        void aHeldLineIsTakenOffAndIsNotShownAnyMore() {
            Order sent = meal();
            order.editor().select(sent.lines().getLast().id());
            order.selected().remove();

            assertThat(sent()).containsExactly(LineStatus.FIRED, LineStatus.REMOVED);
            cashier.assertPanel("4,500", "1 Americano 4,500 FIRED");
        }

        @Test
        void aLineThatTheKitchenHasIsNotTakenOffByTheSameKey() {
            Order sent = meal();
            order.editor().select(sent.lines().getFirst().id());
            order.selected().remove();

            assertThat(sent()).containsExactly(LineStatus.FIRED, LineStatus.HELD);
        }

        @Test
        void whatAnotherCounterFiredFirstIsSaid() {
            meal();
            counter.server.goAway();
            order.sent().fireNext();
            order.sent().fireNext();
            counter.server.comeBack();

            assertThat(counter.frame.getNotice())
                    .contains(counter.texts.text("refusal.ILLEGAL_TRANSITION"));
        }
    }
}
