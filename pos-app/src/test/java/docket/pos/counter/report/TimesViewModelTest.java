package docket.pos.counter.report;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.report.TimesSearch;
import docket.pos.counter.CounterStage;
import docket.ui.Language;
import docket.ui.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TimesViewModelTest {
    private final Path folder;
    private final CounterStage counter;
    private final TimesViewModel screen;
    private final List<TimesSearch> asked = new ArrayList<>();

    TimesViewModelTest(@TempDir Path folder) {
        this.folder = folder;
        counter = CounterStage.connected(folder);
        screen = counter.times;
        counter.client.reporting(
                search -> {
                    asked.add(search);
                    return TimesSamples.told(search);
                });
    }

    private TimesViewModel.Choice station(String name) {
        return screen.stationsProperty().get().stream()
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itBeginsWithTheLastThirtyDaysAndTheSlowestItem() {
        screen.show(true);

        assertThat(screen.rowsProperty().get())
                .containsExactly(
                        new TimesRow("Steak", "Grill", "2", "4:30", "11:30", "50 %", "", ""),
                        new TimesRow("French fries", "Fry", "1", "2:05", "2:05", "0 %", "", ""));
        assertThat(screen.getSummary())
                .isEqualTo(
                        "3 lines · half within 4:30, nine of ten within 11:30 · 33 % took longer"
                                + " than 10 min · 0 recalled · 0 remade");
        assertThat(screen.chartProperty().get())
                .isEqualTo(
                        new TimesChart(
                                List.of(
                                        new TimesChart.Hour("19", 125 / 60.0, 11.5),
                                        new TimesChart.Hour("20", 4.5, 4.5)),
                                List.of(
                                        new TimesChart.Bar("French fries", 125 / 60.0),
                                        new TimesChart.Bar("Steak", 4.5)),
                                List.of(
                                        new TimesChart.Bar("Fry", 0),
                                        new TimesChart.Bar("Grill", 50))));
        assertThat(asked).hasSize(1);
    }

    @Test
    void aStationIsLookedAtAlone() {
        screen.show(true);

        screen.choose(station("Fry"));

        assertThat(screen.rowsProperty().get())
                .extracting(TimesRow::item)
                .containsExactly("French fries");
        assertThat(station("Fry").isChosen()).isTrue();
        screen.nextStation();
        assertThat(station("Fry").isChosen()).isFalse();
    }

    @Test
    void daysThatAreNoneAreSaid() {
        screen.show(true);
        screen.fromProperty().set("tomorrow");
        screen.look();

        assertThat(screen.rowsProperty().get()).isEmpty();
        assertThat(screen.getEmptyText()).startsWith("Write days such as 2026-11-21");

        screen.choose(Period.ALL);
        assertThat(screen.rowsProperty().get()).hasSize(2);
        assertThat(screen.toProperty().get())
                .isEqualTo(LocalDate.parse(screen.fromProperty().get()).plusDays(365).toString());
    }

    @Test
    void whileTheServerIsAwayThatIsSaid() {
        screen.show(true);
        counter.client.goAway();

        screen.look();

        assertThat(screen.rowsProperty().get()).isEmpty();
        assertThat(screen.getEmptyText()).isEqualTo("The server gives no answer. Try again.");
    }

    @Test
    void itIsSaidInTheLanguageThatIsChosen() {
        screen.show(true);
        counter.texts.switchTo(Language.KOREAN);
        screen.refresh();

        assertThat(screen.rowsProperty().get())
                .extracting(TimesRow::item)
                .containsExactly("스테이크", "감자튀김");
    }

    @Test
    void theTableIsSavedForASpreadsheet() throws IOException {
        screen.show(true);
        Path file = folder.resolve("times.csv");

        screen.save(file);

        assertThat(Files.readString(file))
                .startsWith("\uFEFFItem,Station,Lines,Median")
                .contains("Steak,Grill,2,4:30,11:30,50 %,,");
        assertThat(counter.frame.getNotice()).endsWith("times.csv");
    }

    @Test
    void whoComesNextIsNotShownWhatTheLastOneSaw() {
        screen.show(true);
        screen.show(false);

        screen.forget();

        assertThat(screen.rowsProperty().get()).isEmpty();
    }
}
