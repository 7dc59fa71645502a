package docket.pos.counter.editor;

import docket.client.MenuCalls;
import docket.model.CommandId;
import docket.model.Names;
import docket.model.menu.Category;
import docket.model.menu.CategoryId;
import docket.model.menu.Menu;
import docket.model.menu.SetCategory;
import docket.model.menu.TileColour;
import docket.ui.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is being written about a category.
final class CategoryForm extends Form<Category> {
    /// Stands for none in the form.
    static final int NO_COURSE = 0;

    private final CategoryId id;
    private final Tongues tongues;
    private final StringProperty name =
            field(
                    "editor.name",
                    new SimpleStringProperty(""),
                    known -> known.map(Category::name).orElse(""));
    private final StringProperty other;
    private final ObjectProperty<TileColour> colour =
            field(
                    "editor.colour",
                    new SimpleObjectProperty<>(TileColour.GREY),
                    known -> known.map(Category::colour).orElse(TileColour.GREY));

    private final ObjectProperty<List<HoursDraft>> hours =
            field(
                    "editor.hours",
                    new SimpleObjectProperty<>(List.of()),
                    known -> known.map(now -> HoursDraft.of(now.hours())).orElse(List.of()));

    private final ObjectProperty<Integer> course =
            field(
                    "editor.course",
                    new SimpleObjectProperty<>(NO_COURSE),
                    known -> known.map(Category::course).orElse(NO_COURSE));

    CategoryForm(CategoryId id, Optional<Category> known, Tongues tongues) {
        this.id = id;
        this.tongues = tongues;
        other =
                field(
                        "editor.otherName",
                        new SimpleStringProperty(""),
                        now -> now.map(Category::names).map(tongues::other).orElse(""));
        take(known);
    }

    @Override
    CategoryId id() {
        return id;
    }

    @Override
    Optional<Category> on(Menu menu) {
        return menu.findCategory(id);
    }

    @Override
    int versionOf(Category state) {
        return state.version();
    }

    @Override
    void save(MenuChanges changes, Consumer<Outcome<Category>> then) {
        SetCategory wanted = wanted();
        changes.send(
                List.of(id, wanted),
                (client, command) -> client.editing().set(command, id, wanted),
                then);
    }

    @Override
    void remove(MenuCalls server, CommandId command, int seen) {
        server.remove(command, id, seen);
    }

    Tongues tongues() {
        return tongues;
    }

    @Override
    StringProperty nameProperty() {
        return name;
    }

    StringProperty otherProperty() {
        return other;
    }

    ObjectProperty<TileColour> colourProperty() {
        return colour;
    }

    /// In which it is on the menu; none: always.
    ObjectProperty<List<HoursDraft>> hoursProperty() {
        return hours;
    }

    /// That its items are of where guests sit; [#NO_COURSE]: they go at once.
    ObjectProperty<Integer> courseProperty() {
        return course;
    }

    @Override
    Optional<String> fault() {
        return name.get().isBlank()
                ? Optional.of("editor.noName")
                : hours.get().stream().flatMap(one -> one.fault().stream()).findFirst();
    }

    /// What to say to the server.
    ///
    /// @throws docket.model.InvalidValue if it makes no sense
    private SetCategory wanted() {
        return new SetCategory(
                name.get(),
                tongues.with(
                        known().map(Category::names).orElse(Names.NONE), name.get(), other.get()),
                colour.get(),
                version(),
                HoursDraft.written(hours.get()),
                course.get() == NO_COURSE ? null : course.get());
    }
}
