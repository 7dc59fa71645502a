package docket.ui.display;

import docket.model.display.BoardAction;
import docket.model.display.DisplaySettings;
import docket.model.display.Keys;
import docket.ui.KeyName;
import docket.ui.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The form of a display's settings: its pages, what is selected on the page, and the key that is
/// waited for. What is chosen is told at once. Confined to the screens' thread.
public final class DisplayFormViewModel {
    /// Keys that stand side by side.
    static final int KEYS_ABREAST = 4;

    /// What has a key, as it stands on the page of the keys.
    static final List<BoardAction> ACTIONS = List.of(BoardAction.values());

    private final Texts texts;
    private final Consumer<DisplaySettings> told;
    private final ReadOnlyObjectWrapper<Page> page =
            new ReadOnlyObjectWrapper<>(Page.of(DisplaySettings.USUAL));

    /// What is before somebody's eyes.
    ///
    /// @param selected the row, or the key, that the arrow keys act on
    /// @param waiting the action that waits for its key; null for none
    /// @param offered a key that is another action's, which is exchanged if it is pressed again;
    ///     `""` for none
    record Page(
            DisplaySettings settings,
            Section section,
            int selected,
            @Nullable BoardAction waiting,
            String offered,
            String hint) {
        static Page of(DisplaySettings settings) {
            return new Page(settings, Section.LOOK, 0, null, "", "");
        }

        Page with(DisplaySettings now) {
            return new Page(now, section, selected, waiting, offered, hint);
        }

        Page at(Section now) {
            return new Page(settings, now, 0, null, "", "");
        }

        Page select(int now) {
            return new Page(settings, section, now, null, "", "");
        }

        Page waitFor(@Nullable BoardAction action, String key, String said) {
            return new Page(settings, section, selected, action, key, said);
        }
    }

    /// @param told is told of each choice
    public DisplayFormViewModel(Texts texts, Consumer<DisplaySettings> told) {
        this.texts = texts;
        this.told = told;
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// What is chosen now.
    public DisplaySettings settings() {
        return page.get().settings();
    }

    /// The page that is open.
    public Section section() {
        return page.get().section();
    }

    /// Begins with these settings.
    public void open(DisplaySettings now) {
        page.set(Page.of(now));
    }

    /// The settings are these now, whoever chose them.
    public void show(DisplaySettings now) {
        page.set(page.get().with(now));
    }

    List<Row> rows() {
        return new Rows(settings(), texts).of(section());
    }

    /// Opens a page.
    public void open(Section section) {
        page.set(page.get().at(section));
    }

    /// Opens the page after this one, or before it.
    void turn(int by) {
        List<Section> all = List.of(Section.values());
        open(all.get(Math.floorMod(all.indexOf(section()) + by, all.size())));
    }

    /// Selects another row, or another key.
    void move(int by) {
        int last = (section() == Section.KEYS ? ACTIONS.size() : rows().size()) - 1;
        page.set(page.get().select(Math.clamp((long) page.get().selected() + by, 0, last)));
    }

    /// Chooses what comes after, or before, what is chosen in the selected row.
    void step(int by) {
        if (section() != Section.KEYS) {
            step(page.get().selected(), by);
        }
    }

    /// Chooses what comes after, or before, what is chosen in a row.
    void step(int row, int by) {
        Row on = rows().get(row);
        int next = on.chosen() + by;
        if (next >= 0 && next < on.options().size()) {
            choose(row, on.options().get(next));
        }
    }

    void choose(int row, Row.Option option) {
        page.set(page.get().select(row));
        choose(option.then());
    }

    private void choose(DisplaySettings now) {
        if (!now.equals(settings())) {
            page.set(page.get().with(now));
            told.accept(now);
        }
    }

    /// Sets this page as usual.
    public void reset() {
        page.set(page.get().select(page.get().selected()));
        choose(section().reset(settings()));
    }

    /// Waits for the key of an action.
    void await(BoardAction action) {
        page.set(
                page.get()
                        .select(ACTIONS.indexOf(action))
                        .waitFor(action, "", texts.text("display.press", name(action))));
    }

    /// Waits for the key of the selected action.
    void awaitSelected() {
        await(ACTIONS.get(page.get().selected()));
    }

    boolean isWaiting() {
        return page.get().waiting() != null;
    }

    /// Waits for no key any more.
    void giveUp() {
        page.set(page.get().waitFor(null, "", ""));
    }

    /// Gives the action that waits this key. One that is another action's is told first, and
    /// exchanged when it comes again.
    void press(String key) {
        BoardAction action = page.get().waiting();
        if (action == null) {
            return;
        }
        Keys keys = settings().keys();
        Optional<BoardAction> other = keys.action(key).filter(owner -> owner != action);
        if (!Keys.isFree(key)) {
            page.set(
                    page.get()
                            .waitFor(action, "", texts.text("display.keyTaken", KeyName.cap(key))));
        } else if (other.isPresent() && !page.get().offered().equals(key)) {
            String said = texts.text("display.keyOfOther", KeyName.cap(key), name(other.get()));
            page.set(page.get().waitFor(action, key, said));
        } else {
            giveUp();
            choose(settings().with(keys.with(action, key)));
        }
    }

    /// What an action is called.
    String name(BoardAction action) {
        return texts.text("display.action." + action);
    }
}
