package docket.pos.counter.order;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.OrderType;
import docket.model.event.FloorEvent;
import docket.model.menu.Category;
import docket.model.menu.Menu;
import docket.model.menu.SetCategory;
import docket.model.order.LineStatus;
import docket.model.order.OrderLine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Lines that go into the course of their category by themselves.
class CategoryCoursesTest extends OrderEntryTest {
    @BeforeEach
    void mealsAreOfCourseTwo() {
        setCourse(2);
    }

    /// Says the course of the category of steaks.
    private void setCourse(@Nullable Integer course) {
        Menu menu = counter.server.menu();
        Category now = menu.category(counter.item("Steak").categoryId());
        var set =
                new SetCategory(now.name(), now.names(), now.colour(), now.version(), null, course);
        counter.server.publish(new FloorEvent.CategorySet(set.on(menu, now.id())));
    }

    /// The course of each line, `-` where it has none.
    private List<String> courses() {
        return order.editor().draft().lines().stream()
                .map(line -> line.served().course())
                .map(course -> course == null ? "-" : course.toString())
                .toList();
    }

    @Test
    void aLineGoesIntoTheCourseOfItsCategoryAndADrinkAtOnce() {
        counter.add("Americano");
        counter.add("Steak");
        counter.add("Steak");

        cashier.assertPanel("62,300", "1 Americano 4,500", "2 Steak 57,800");
        assertThat(courses()).containsExactly("-", "2");
    }

    @Test
    void theKitchenGetsTheLowestCourseAndTheDrinks() {
        counter.add("Americano");
        counter.add("Steak");
        order.serving().chooseCourse(3);
        counter.add("Espresso");
        order.send();

        assertThat(counter.server.onlyOrder().lines())
                .extracting(OrderLine::status)
                .containsExactly(LineStatus.FIRED, LineStatus.FIRED, LineStatus.HELD);
    }

    @Test
    void whatTheCashierChoseComesFirst() {
        order.serving().chooseCourse(1);
        counter.add("Steak");
        order.serving().chooseCourse(null);
        counter.add("Steak");
        order.serving().moveTo(2);

        assertThat(courses()).containsExactly("1", "-");
    }

    @Test
    void whatIsTakenAwayGoesAtOnce() {
        order.editor().chooseType(OrderType.TAKEAWAY);
        counter.add("Steak");

        assertThat(courses()).containsExactly("-");
    }

    @Test
    void theTypeThatIsChosenLateSettlesTheLinesToo() {
        counter.add("Americano");
        counter.add("Steak");
        order.editor().chooseType(OrderType.TAKEAWAY);
        assertThat(courses()).containsExactly("-", "-");

        order.editor().chooseTable("4");
        assertThat(courses()).containsExactly("-", "2");
    }

    @Test
    void choosingTheSameTypeAgainLeavesWhatTheCashierTookOff() {
        counter.add("Steak");
        order.serving().moveTo(2);
        order.editor().chooseType(OrderType.DINE_IN);

        assertThat(courses()).containsExactly("-");
    }

    @Test
    void aCategoryWithoutACourseSendsAtOnceAgain() {
        setCourse(null);
        counter.add("Steak");

        assertThat(courses()).containsExactly("-");
    }
}
