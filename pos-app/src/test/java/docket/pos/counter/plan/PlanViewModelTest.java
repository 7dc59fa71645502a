package docket.pos.counter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.event.FloorEvent;
import docket.model.table.Area;
import docket.model.table.FloorPlan;
import docket.model.table.Table;
import docket.model.table.TableShape;
import docket.pos.counter.CounterStage;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanViewModelTest {
    @TempDir private Path folder;
    private CounterStage counter;
    private PlanViewModel plan;

    @BeforeEach
    void open() {
        counter = CounterStage.connected(folder);
        plan = counter.plan;
        counter.drawFloor();
    }

    private Area area() {
        return Objects.requireNonNull(plan.areaProperty().get());
    }

    private Table selected() {
        return Objects.requireNonNull(plan.selectedProperty().get());
    }

    private Table table(String label) {
        return plan.areasProperty().get().stream()
                .flatMap(area -> area.tables().stream())
                .filter(table -> table.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private void select(String label) {
        plan.tables().select(table(label).id());
    }

    private FloorPlan saved() {
        return counter.server.plan();
    }

    @Test
    void aTableIsPutSomewhereElseAndEveryCounterSeesItOnceItIsSaved() {
        select("1");
        plan.tables().place(selected().id(), 40, 20);
        assertThat(saved().table("1").orElseThrow().x()).isEqualTo(2);

        plan.save();

        assertThat(saved().table("1").orElseThrow()).isEqualTo(selected());
        assertThat(selected()).extracting(Table::x, Table::y).containsExactly(40, 20);
        assertThat(plan.changedProperty().get()).isFalse();
        assertThat(counter.floor.tilesProperty().get())
                .anyMatch(tile -> tile.table().equals(selected()));
    }

    @Test
    void aNewTableIsLikeTheSelectedOneAndCalledByAFreeNumber() {
        select("8");

        plan.tables().add();

        assertThat(selected())
                .extracting(Table::label, Table::seats, Table::x, Table::y)
                .containsExactly("12", 6, 37, 12);
    }

    @Test
    void theFirstTableOfAShopWithoutAPlanBringsItsArea() {
        var fresh = CounterStage.connected(folder.resolve("fresh"));

        fresh.plan.tables().add();
        fresh.plan.save();

        assertThat(fresh.server.plan().tables()).extracting(Table::label).containsExactly("1");
        assertThat(fresh.server.plan().version()).isEqualTo(1);
    }

    @Test
    void seatsShapeAndSizeAreChangedByStepsWithinTheirLimits() {
        select("1");

        plan.tables().changeSeats(-9);
        plan.tables().choose(TableShape.ROUND);
        plan.tables().resize(-9, 60);

        assertThat(selected())
                .extracting(Table::seats, Table::shape, Table::width, Table::height, Table::y)
                .containsExactly(1, TableShape.ROUND, Table.LEAST, Table.ROWS, 0);
    }

    @Test
    void twoTablesAreNeverCalledTheSame() {
        select("1");

        plan.tables().label("21");

        assertThat(plan.getMessage())
                .isEqualTo("There is a table 21 already: take another number.");
        assertThat(selected().label()).isEqualTo("1");
        plan.tables().label("VIP");
        assertThat(selected().label()).isEqualTo("VIP");
        assertThat(plan.getMessage()).isEmpty();
    }

    @Test
    void anAreaIsNamedInBothLanguages() {
        plan.areas().name("별관", "Annex");

        assertThat(area().name()).isEqualTo("별관");
        assertThat(counter.texts.name(area().name(), area().names())).isEqualTo("Annex");
    }

    @Test
    void anAreaIsAddedAndTakenAwayWithItsTables() {
        plan.areas().add();
        assertThat(plan.areasProperty().get()).hasSize(3);
        assertThat(area().name()).isEqualTo("Area 3");

        plan.areas().showBy(1);
        plan.areas().remove();
        plan.save();

        assertThat(saved().areas()).extracting(Area::name).containsExactly("테라스", "Area 3");
        assertThat(saved().has("1")).isFalse();
    }

    @Nested
    class Undo {
        @Test
        void takesTheStepsBackOneByOne() {
            select("1");
            plan.tables().place(selected().id(), 10, 20);
            plan.tables().remove();

            plan.undo();
            assertThat(table("1").x()).isEqualTo(10);

            plan.undo();
            assertThat(table("1").x()).isEqualTo(2);
            assertThat(plan.undoableProperty().get()).isFalse();
            assertThat(plan.changedProperty().get()).isFalse();
        }

        @Test
        void takesARowOfStepsOfOneKindBackAtOnce() {
            select("1");
            plan.tables().changeSeats(1);
            plan.tables().move(1, 0);
            plan.tables().move(1, 0);
            plan.tables().move(0, 1);

            plan.undo();

            assertThat(table("1"))
                    .extracting(Table::seats, Table::x, Table::y)
                    .containsExactly(3, 2, 2);
        }
    }

    @Nested
    class AnotherCounter {
        private final FloorPlan theirs = new FloorPlan(List.of(), 2);

        @Test
        void isFollowedWhereNothingIsDrawn() {
            counter.server.publish(new FloorEvent.FloorPlanSet(theirs));

            assertThat(plan.areasProperty().get()).isEmpty();
            assertThat(plan.getMessage()).isEmpty();
        }

        @Test
        void doesNotTakeAwayWhatIsDrawnAndMaySee() {
            select("1");
            plan.tables().place(selected().id(), 40, 20);

            counter.server.publish(new FloorEvent.FloorPlanSet(theirs));

            assertThat(table("1").x()).isEqualTo(40);
            assertThat(plan.getMessage()).startsWith("Another counter has saved a plan meanwhile.");
            plan.save();
            assertThat(saved().table("1").orElseThrow().x()).isEqualTo(40);
            assertThat(saved().version()).isEqualTo(3);
        }

        @Test
        void isSeenOnceWhatWasDrawnIsDiscarded() {
            plan.tables().add();
            counter.server.publish(new FloorEvent.FloorPlanSet(theirs));

            plan.discard();

            assertThat(plan.areasProperty().get()).isEmpty();
        }

        @Test
        void whoseFactComesLateIsToldByTheRefusal() {
            plan.tables().add();
            counter.server.lagBehind();
            counter.server.publish(new FloorEvent.FloorPlanSet(theirs));

            plan.save();

            assertThat(plan.getMessage()).startsWith("Another counter has saved a plan meanwhile.");
            assertThat(plan.changedProperty().get()).isTrue();
            counter.server.catchUp();
            plan.save();
            assertThat(saved().version()).isEqualTo(3);
        }
    }

    @Test
    void whatIsDrawnStaysWhileTheServerIsAway() {
        plan.tables().add();
        counter.server.cut();

        plan.save();

        assertThat(plan.getMessage()).startsWith("The server does not answer");
        assertThat(plan.changedProperty().get()).isTrue();
        counter.server.mend();
        plan.save();
        assertThat(saved().has("12")).isTrue();
    }

    @Test
    void whoMayNotDrawAsksSomebodyWhoMay() {
        counter.people.signIn().lock();
        counter.signIn("Sora");
        plan.tables().add();

        plan.save();

        assertThat(counter.people.override().showingProperty().get()).isTrue();
        assertThat(saved().has("12")).isFalse();
    }
}
