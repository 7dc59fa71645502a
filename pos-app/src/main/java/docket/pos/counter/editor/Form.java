package docket.pos.counter.editor;

import docket.client.MenuCalls;
import docket.model.CommandId;
import docket.model.menu.Menu;
import docket.ui.Outcome;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is being written about one thing of the menu. It knows what the thing was when the writing
/// began, so that somebody else's change meanwhile takes nothing of it away. Confined to the
/// screens' thread.
///
/// @param <T> what it is about
abstract sealed class Form<T> permits ItemForm, CategoryForm {
    private final List<Field<T, ?>> fields = new ArrayList<>();
    private final BooleanProperty written = new SimpleBooleanProperty();
    private final StringProperty note = new SimpleStringProperty("");
    private Optional<T> known = Optional.empty();

    /// One thing that is written.
    ///
    /// @param title the key of its name
    /// @param of what it is as long as nobody writes
    private record Field<T, V>(String title, Property<V> property, Function<Optional<T>, V> of) {
        void take(Optional<T> from) {
            property.setValue(of.apply(from));
        }

        boolean differs(Optional<T> from) {
            return !Objects.equals(property.getValue(), of.apply(from));
        }

        boolean isOther(Optional<T> one, Optional<T> other) {
            return !Objects.equals(of.apply(one), of.apply(other));
        }
    }

    /// Adds a field, in the order in which they are told.
    <V, P extends Property<V>> P field(String title, P property, Function<Optional<T>, V> of) {
        fields.add(new Field<>(title, property, of));
        property.addListener((value, before, now) -> look());
        return property;
    }

    private void look() {
        written.set(fields.stream().anyMatch(field -> field.differs(known)));
    }

    /// The thing as it is known; empty while it is not on the menu.
    Optional<T> known() {
        return known;
    }

    /// Whether something is written that is not on the menu.
    BooleanProperty writtenProperty() {
        return written;
    }

    /// What somebody else did to the thing meanwhile; `""` where nobody did.
    StringProperty noteProperty() {
        return note;
    }

    /// Which thing it is about.
    abstract Object id();

    /// What it is called, as it is written.
    abstract StringProperty nameProperty();

    String title() {
        return nameProperty().get();
    }

    /// What became of the thing; empty if it is not on this menu.
    abstract Optional<T> on(Menu menu);

    /// The version of a state of the thing, from 1.
    abstract int versionOf(T state);

    /// The version that is known; 0 while the thing is not on the menu.
    final int version() {
        return known.map(this::versionOf).orElse(0);
    }

    /// Whether this is a later state than the one that is known.
    boolean isLater(T now) {
        return version() < versionOf(now);
    }

    /// Sends what is written.
    abstract void save(MenuChanges changes, Consumer<Outcome<T>> then);

    /// Takes the thing off the menu.
    void remove(MenuChanges changes, Consumer<Outcome<Boolean>> then) {
        int seen = version();
        changes.send(
                List.of(id(), seen),
                (client, command) -> {
                    remove(client.editing(), command, seen);
                    return true;
                },
                then);
    }

    /// Asks the server to take off the thing that was seen in a version.
    abstract void remove(MenuCalls server, CommandId command, int seen);

    /// What is wrong with what is written, as the key of a text; empty where nothing is.
    abstract Optional<String> fault();

    boolean isWritten() {
        return written.get();
    }

    /// Shows the thing as it is.
    void take(Optional<T> now) {
        known = now;
        fields.forEach(field -> field.take(now));
        note.set("");
        look();
    }

    /// The thing is gone from the menu; all of it stays here, and could be put back.
    void lose(String why) {
        known = Optional.empty();
        note.set(why);
        look();
    }

    /// The thing became another meanwhile: what is written stays, the rest follows, and it is said.
    void follow(Optional<T> now, Texts texts) {
        boolean isOther = fields.stream().anyMatch(field -> field.isOther(known, now));
        List<String> both = follow(now);
        if (isOther && both.isEmpty()) {
            note.set(texts.text("editor.changedElsewhere"));
        } else if (isOther) {
            note.set(
                    texts.text(
                            "editor.changedBoth",
                            both.stream()
                                    .map(key -> texts.text(key))
                                    .collect(Collectors.joining(", "))));
        }
    }

    /// @return the keys of what was changed here and there, and differs
    private List<String> follow(Optional<T> now) {
        Optional<T> before = known;
        List<Field<T, ?>> mine = fields.stream().filter(field -> field.differs(before)).toList();
        known = now;
        fields.stream().filter(field -> !mine.contains(field)).forEach(field -> field.take(now));
        look();
        return mine.stream()
                .filter(field -> field.isOther(before, now) && field.differs(now))
                .map(Field::title)
                .toList();
    }
}
