package docket.pos.counter.editor;

import docket.client.FloorFollower;
import docket.client.Ids;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.Category;
import docket.model.menu.CategoryId;
import docket.model.menu.ChangeAvailability;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.ModifierGroup;
import docket.model.menu.ModifierGroupId;
import docket.model.menu.ModifierId;
import docket.model.menu.SlotId;
import docket.model.menu.TileColour;
import docket.model.menu.VariantId;
import docket.pos.counter.ItemPrice;
import docket.pos.counter.signin.Permitted;
import docket.ui.Notices;
import docket.ui.Texts;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Edits the menu: its categories, the items of the chosen one, their order, and a form for what is
/// open. Confined to the screens' thread.
public final class EditorViewModel implements FloorFollower.Watcher {
    private final MenuChanges changes;
    private final Ids ids;
    private final Texts texts;
    private final Arranging arranging;
    private final PictureSending pictures;
    private final Writing writing;
    private final ReadOnlyObjectWrapper<List<Category>> categories =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<CategoryId>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private @Nullable Floor floor;

    /// An item in the list.
    ///
    /// @param price in words; `""` where it has none yet
    /// @param unsaved whether something is written about it that is not on the menu
    public record Row(
            ItemId id,
            String name,
            String price,
            TileColour colour,
            AvailabilityStatus status,
            boolean unsaved) {}

    public EditorViewModel(Permitted server, Ids ids, Texts texts, Notices notices) {
        this.ids = ids;
        this.texts = texts;
        changes = new MenuChanges(server, ids, texts);
        arranging = new Arranging(changes, message);
        pictures = new PictureSending(server, texts, message);
        writing = new Writing(changes, texts, notices, message, this::showRows);
    }

    public ReadOnlyObjectProperty<List<Category>> categoriesProperty() {
        return categories.getReadOnlyProperty();
    }

    /// The items of the chosen category, with those that are still being written.
    public ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// The category whose items are shown.
    public ReadOnlyObjectProperty<Optional<CategoryId>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// What is wrong; `""` where nothing is.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public String getMessage() {
        return message.get();
    }

    Writing writing() {
        return writing;
    }

    /// A modifier group that asks nothing yet.
    GroupDraft newGroup() {
        return new GroupDraft(new ModifierGroupId(ids.slug()), "", "", 0, 1, List.of(newChoice()));
    }

    GroupDraft.ChoiceDraft newChoice() {
        return new GroupDraft.ChoiceDraft(new ModifierId(ids.slug()), "", "", "", false, false);
    }

    /// The groups that other items have and this one has not, each id once: an item that takes one
    /// over offers the very same choices, which sell out together.
    ///
    /// @param levels how many levels of groups there is room for
    List<ModifierGroup> others(ItemForm form, int levels) {
        Set<ModifierGroupId> own =
                form.groupsProperty().get().stream()
                        .flatMap(GroupDraft::all)
                        .map(GroupDraft::id)
                        .collect(Collectors.toSet());
        var seen = new HashSet<ModifierGroupId>();
        return menu().items().stream()
                .flatMap(MenuItem::allModifierGroups)
                .filter(group -> group.levels() <= levels)
                .filter(group -> group.all().noneMatch(one -> own.contains(one.id())))
                .filter(group -> group.all().noneMatch(one -> offersAny(one, form)))
                .filter(group -> seen.add(group.id()))
                .toList();
    }

    /// Whether a group offers a choice that the item has already.
    private static boolean offersAny(ModifierGroup group, ItemForm form) {
        return form.groupsProperty().get().stream()
                .flatMap(GroupDraft::all)
                .flatMap(own -> own.choices().stream())
                .anyMatch(own -> group.modifier(own.id()).isPresent());
    }

    /// Sends a picture's file for the item that is being written.
    public void send(ItemId id, Path file) {
        writing.openProperty()
                .get()
                .filter(form -> form.id().equals(id))
                .filter(ItemForm.class::isInstance)
                .map(ItemForm.class::cast)
                .ifPresent(form -> pictures.send(form, file));
    }

    /// A variant that has no name yet.
    VariantDraft newVariant() {
        return new VariantDraft(new VariantId(ids.slug()), "", "", "");
    }

    /// A slot of a combo that nothing can fill yet.
    SlotDraft newSlot() {
        return new SlotDraft(new SlotId(ids.slug()), "", "", 1, 1, 0, List.of());
    }

    /// The items of a category that can be parts of a combo.
    List<MenuItem> parts(ItemForm form, Category category) {
        return menu().itemsOf(category.id()).stream()
                .filter(item -> !item.isCombo() && !item.id().equals(form.id()))
                .toList();
    }

    String called(ItemId id) {
        return menu().find(id).map(MenuItem::called).map(texts::name).orElse(id.value());
    }

    Menu menu() {
        return floor == null ? Menu.EMPTY : floor.menu();
    }

    String name(Category category) {
        return texts.name(category.name(), category.names());
    }

    /// Shows the items of a category.
    public void choose(CategoryId id) {
        chosen.set(Optional.of(id));
        showRows();
    }

    /// Opens the form of an item.
    public void edit(ItemId id) {
        Floor known = floor;
        if (known != null && chosen.get().isPresent()) {
            writing.open(id, chosen.get().get(), known.shop());
        }
    }

    /// Opens the form of a category.
    public void edit(CategoryId id) {
        Floor known = floor;
        if (known != null) {
            writing.open(id, known.shop());
        }
    }

    /// Opens the form of a new item in the chosen category.
    public void addItem() {
        if (chosen.get().isEmpty()) {
            message.set(texts.text("editor.noCategory"));
        } else {
            edit(new ItemId(ids.slug()));
        }
    }

    /// Opens the form of a new category.
    public void addCategory() {
        edit(new CategoryId(ids.slug()));
    }

    /// Hides an item from the order screen, or puts it back on sale.
    public void hide(ItemId id) {
        menu().find(id)
                .ifPresent(
                        item -> {
                            var to =
                                    new ChangeAvailability(
                                            item.available()
                                                    ? AvailabilityStatus.HIDDEN
                                                    : AvailabilityStatus.PUBLISHED,
                                            null);
                            changes.send(
                                    List.of(id, to, item.version()),
                                    (client, command) -> client.changeAvailability(command, id, to),
                                    outcome -> message.set(changes.said(outcome)));
                        });
    }

    /// Puts an item of the chosen category at another place of it.
    public void move(ItemId id, int place) {
        chosen.get().ifPresent(category -> arranging.move(menu(), category, id, place));
    }

    /// Puts a category at another place.
    public void move(CategoryId id, int place) {
        arranging.move(menu(), id, place);
    }

    @Override
    public void onFloor(Floor known) {
        floor = known;
        show(known.menu());
    }

    @Override
    public void onFact(Floor known, FloorEvent event) {
        boolean isCount = event instanceof FloorEvent.OnOrder order && !order.items().isEmpty();
        if (isCount || event instanceof FloorEvent.OnMenu) {
            show(known.menu());
        }
        if (event instanceof FloorEvent.CategorySet set && writing.isOpen(set.category().id())) {
            choose(set.category().id());
        }
    }

    private void show(Menu menu) {
        categories.set(menu.categories());
        if (chosen.get().flatMap(menu::findCategory).isEmpty()) {
            chosen.set(menu.categories().stream().map(Category::id).findFirst());
        }
        writing.follow(menu);
        showRows();
    }

    /// Shows the lists again, in the language that is chosen now.
    public void refresh() {
        showRows();
    }

    private void showRows() {
        Floor known = floor;
        if (known == null) {
            return;
        }
        Optional<Category> category = chosen.get().flatMap(menu()::findCategory);
        rows.set(
                category.map(
                                shown ->
                                        Stream.concat(
                                                        menu().itemsOf(shown.id()).stream()
                                                                .map(item -> row(item, shown)),
                                                        writing.newItems()
                                                                .filter(form -> isIn(form, shown))
                                                                .map(form -> row(form, shown)))
                                                .toList())
                        .orElse(List.of()));
    }

    private static boolean isIn(ItemForm form, Category category) {
        return form.categoryProperty().get().equals(category.id());
    }

    private Row row(MenuItem item, Category category) {
        String currency = floor == null ? "" : floor.shop().currency();
        return new Row(
                item.id(),
                texts.name(item.name(), item.names()),
                ItemPrice.of(item, texts, currency),
                item.colour() == null ? category.colour() : item.colour(),
                item.availability().status(),
                writing.isWritten(item.id()));
    }

    private Row row(ItemForm form, Category category) {
        return new Row(
                form.id(),
                form.title().isBlank() ? texts.text("editor.newItem") : form.title(),
                "",
                form.colourProperty().get().orElse(category.colour()),
                AvailabilityStatus.PUBLISHED,
                true);
    }
}
