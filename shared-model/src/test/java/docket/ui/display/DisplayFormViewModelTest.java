package docket.ui.display;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.OrderType;
import docket.model.display.AgeLimit;
import docket.model.display.AgeLimits;
import docket.model.display.BoardAction;
import docket.model.display.DisplaySettings;
import docket.model.display.Handling;
import docket.model.display.Keys;
import docket.model.display.Layout;
import docket.model.display.Look;
import docket.model.display.Passing;
import docket.model.display.SoundKind;
import docket.model.display.Sounds;
import docket.ui.Language;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisplayFormViewModelTest {
    private final Texts texts = new Texts(Language.ENGLISH, "docket.ui.display");
    private final List<DisplaySettings> told = new ArrayList<>();
    private final DisplayFormViewModel form = new DisplayFormViewModel(texts, told::add);

    private Row row(String label) {
        return form.rows().stream().filter(r -> r.label().equals(label)).findFirst().orElseThrow();
    }

    private void step(String label, int by) {
        form.step(form.rows().indexOf(row(label)), by);
    }

    @Test
    void theWordsAreTheSameInBothLanguages() {
        assertThat(new TreeSet<>(new Texts(Language.KOREAN, "docket.ui.display").bundle().keySet()))
                .isEqualTo(new TreeSet<>(texts.bundle().keySet()));
        for (Section section : Section.values()) {
            form.open(section);
            assertThat(form.rows()).allSatisfy(r -> assertThat(r.text()).isNotBlank());
        }
        for (BoardAction action : BoardAction.values()) {
            assertThat(form.name(action)).isNotBlank();
        }
    }

    @Test
    void whatIsChosenIsToldAtOnce() {
        step("Text size", 1);
        step("Tickets lie", 1);

        assertThat(told)
                .containsExactly(
                        DisplaySettings.USUAL.with(Look.USUAL.withZoom(110)),
                        DisplaySettings.USUAL.with(Look.USUAL.withZoom(110).with(Layout.GRID)));
        assertThat(row("Rows of the grid").text()).isEqualTo("2");
        assertThat(form.settings()).isEqualTo(told.getLast());
    }

    @Test
    void nothingIsBeyondTheLastChoice() {
        for (int i = 0; i < 12; i++) {
            step("Text size", 1);
        }

        assertThat(row("Text size").text()).isEqualTo("160 %");
        assertThat(told).hasSize(6);
    }

    @Test
    void lateIsAlwaysAfterLong() {
        form.open(Section.AGES);

        step("Long after", 1);
        assertThat(form.settings().ages().usual()).isEqualTo(new AgeLimit(1, 10));
        for (int i = 0; i < 12; i++) {
            step("Long after", 1);
        }
        assertThat(form.settings().ages().usual()).isEqualTo(new AgeLimit(13, 14));
        for (int i = 0; i < 4; i++) {
            step("Late after", -1);
        }
        assertThat(form.settings().ages().usual()).isEqualTo(new AgeLimit(9, 10));

        step("Take-away: late", 1);
        assertThat(form.settings().ages().byType()).containsOnlyKeys(OrderType.TAKEAWAY);
        step("Take-away: late", -1);
        assertThat(form.settings().ages().byType()).isEmpty();
    }

    @Test
    void aKindOfSoundIsTurnedOff() {
        form.open(Section.SOUNDS);

        step("Late", -1);

        assertThat(form.settings().sounds().silent()).containsExactly(SoundKind.LATE);
    }

    @Test
    void aPageIsSetAsUsualAndTheOthersStay() {
        step("Text size", 1);
        form.open(Section.SOUNDS);
        step("Volume", -1);

        form.reset();

        assertThat(form.settings()).isEqualTo(DisplaySettings.USUAL.with(Look.USUAL.withZoom(110)));
    }

    @Test
    void aNewKeyIsTakenAtOnceWhereItIsFree() {
        form.open(Section.KEYS);
        form.await(BoardAction.RECALL);
        form.press("Q");

        assertThat(form.settings().keys()).isEqualTo(Keys.USUAL.with(BoardAction.RECALL, "Q"));
        assertThat(form.isWaiting()).isFalse();
    }

    @Test
    void aKeyOfAnotherActionIsToldAndExchangedOnlyIfItComesAgain() {
        form.open(Section.KEYS);
        form.await(BoardAction.RECALL);

        form.press("M");
        assertThat(form.pageProperty().get().hint()).startsWith("M is “Mute”.");
        form.press("U");
        assertThat(form.settings().keys()).isEqualTo(Keys.USUAL.with(BoardAction.RECALL, "U"));

        form.await(BoardAction.RECALL);
        form.press("M");
        form.press("M");
        assertThat(form.settings().keys().of(BoardAction.MUTE)).isEqualTo("U");
        assertThat(form.settings().keys().of(BoardAction.RECALL)).isEqualTo("M");
    }

    @Test
    void theKeysOfTheWindowAreNotGivenAway() {
        form.open(Section.KEYS);
        form.await(BoardAction.RECALL);

        form.press("F11");

        assertThat(form.pageProperty().get().hint()).startsWith("F11 belongs to the window");
        assertThat(form.isWaiting()).isTrue();
        form.giveUp();
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aPageIsTakenOverWithoutTheOthers(Section section) {
        DisplaySettings other =
                new DisplaySettings(
                        Look.USUAL.withZoom(120),
                        Handling.USUAL.withFlash(true),
                        AgeLimits.NONE.with(new AgeLimit(1, 2)),
                        Sounds.USUAL.withVolume(10),
                        Keys.USUAL.with(BoardAction.RECALL, "Q"),
                        Passing.USUAL.withRunner(true));

        DisplaySettings taken = section.take(other, DisplaySettings.USUAL);

        assertThat(taken).isNotEqualTo(DisplaySettings.USUAL).isNotEqualTo(other);
        assertThat(section.take(DisplaySettings.USUAL, taken)).isEqualTo(DisplaySettings.USUAL);
    }
}
