package docket.model.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.model.InvalidValue;
import docket.model.ModelSamples;
import docket.model.Names;
import docket.model.Reason;
import docket.model.Refusal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloorPlanTest {
    private static Table table(String id, String label) {
        return new Table(new TableId(id), label, 4, TableShape.ROUND, 0, 0, 6, 6);
    }

    private static Area area(String id, Table... tables) {
        return new Area(new AreaId(id), "Hall", Names.NONE, List.of(tables));
    }

    @Test
    void aLabelIsOfOneTableInTheWholeShop() {
        assertThatThrownBy(
                        () ->
                                new FloorPlan(
                                        List.of(
                                                area("hall", table("a", "4")),
                                                area("terrace", table("b", "4"))),
                                        1))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("table label \"4\" is used twice");
    }

    @Test
    void anIdIsOfOneTableToo() {
        assertThatThrownBy(
                        () ->
                                new FloorPlan(
                                        List.of(area("hall", table("a", "4"), table("a", "5"))), 1))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void aPlanHasRoomForTwoHundredTables() {
        Table[] tables =
                IntStream.rangeClosed(1, FloorPlan.TABLES + 1)
                        .mapToObj(i -> table("t" + i, String.valueOf(i)))
                        .toArray(Table[]::new);

        assertThatThrownBy(() -> new FloorPlan(List.of(area("hall", tables)), 1))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("number of tables is 201");
    }

    @ParameterizedTest
    @CsvSource({"43, 0, 6, 6", "0, 27, 6, 6", "-1, 0, 6, 6", "0, 0, 3, 6", "0, 0, 6, 33"})
    void aTableStandsWithinItsArea(int x, int y, int width, int height) {
        assertThatThrownBy(
                        () ->
                                new Table(
                                        new TableId("a"),
                                        "4",
                                        2,
                                        TableShape.SQUARE,
                                        x,
                                        y,
                                        width,
                                        height))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void aTableThatIsPushedStopsAtTheWall() {
        assertThat(table("a", "4").at(90, -3))
                .extracting(Table::x, Table::y)
                .containsExactly(42, 0);
    }

    @Test
    void whoSawAnOlderPlanIsShownTheOneThereIs() {
        FloorPlan now = ModelSamples.plan();

        assertThatThrownBy(() -> new SetFloorPlan(List.of(), 0).on(now))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> {
                            assertThat(no.reason()).isEqualTo(Reason.STALE_VERSION);
                            assertThat(no.members()).containsEntry("plan", now);
                        });
    }

    @Test
    void aPlanIsReplacedAsAWhole() {
        FloorPlan drawn = new SetFloorPlan(List.of(area("hall")), 1).on(ModelSamples.plan());

        assertThat(drawn.version()).isEqualTo(2);
        assertThat(drawn.tables()).isEmpty();
    }
}
