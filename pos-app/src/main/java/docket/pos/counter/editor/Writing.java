package docket.pos.counter.editor;

import docket.model.InvalidValue;
import docket.model.Shop;
import docket.model.menu.CategoryId;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.ui.Amounts;
import docket.ui.Notices;
import docket.ui.Outcome;
import docket.ui.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What is being written about the menu: a form for each thing that was opened, of which one is
/// before somebody's eyes. A form stays until it is saved or discarded, whatever else is looked at
/// and whoever else changes the thing. Confined to the screens' thread.
final class Writing {
    private final MenuChanges changes;
    private final Texts texts;
    private final Notices notices;
    private final StringProperty message;
    private final Runnable changed;
    private final Map<Object, Form<?>> forms = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Form<?>>> open =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private @Nullable Form<?> sending;
    private Menu menu = Menu.EMPTY;

    /// @param message what is wrong, for the screen to say
    /// @param changed told when a form came, went, or differs from the menu otherwise than before
    Writing(
            MenuChanges changes,
            Texts texts,
            Notices notices,
            StringProperty message,
            Runnable changed) {
        this.changes = changes;
        this.texts = texts;
        this.notices = notices;
        this.message = message;
        this.changed = changed;
    }

    ReadOnlyObjectProperty<Optional<Form<?>>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Whether the screen asks if what is open is to be removed.
    ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    void open(ItemId id, CategoryId into, Shop shop) {
        show(
                forms.computeIfAbsent(
                        id,
                        fresh ->
                                watched(
                                        new ItemForm(
                                                id,
                                                menu.find(id),
                                                into,
                                                Tongues.of(shop.language()),
                                                new Amounts(shop.currency())))));
    }

    void open(CategoryId id, Shop shop) {
        show(
                forms.computeIfAbsent(
                        id,
                        fresh ->
                                watched(
                                        new CategoryForm(
                                                id,
                                                menu.findCategory(id),
                                                Tongues.of(shop.language())))));
    }

    /// A thing that is new is known by what is written alone.
    private Form<?> watched(Form<?> form) {
        form.writtenProperty().addListener((property, before, now) -> changed.run());
        form.nameProperty()
                .addListener(
                        (property, before, now) -> {
                            if (form.known().isEmpty()) {
                                changed.run();
                            }
                        });
        return form;
    }

    private void show(Form<?> form) {
        forms.values().removeIf(other -> other != form && isIdle(other));
        message.set("");
        asking.set(false);
        open.set(Optional.of(form));
        changed.run();
    }

    /// Whether nothing would be lost with a form.
    private boolean isIdle(Form<?> form) {
        return !form.isWritten() && form != sending;
    }

    private void close(Form<?> form) {
        forms.remove(form.id());
        if (isOpen(form)) {
            asking.set(false);
            open.set(Optional.empty());
        }
        changed.run();
    }

    private boolean isOpen(Form<?> form) {
        return open.get().filter(form::equals).isPresent();
    }

    /// Whether the form of this thing is before somebody's eyes.
    boolean isOpen(Object id) {
        return open.get().filter(form -> form.id().equals(id)).isPresent();
    }

    /// Whether something is written about a thing that is not on the menu.
    boolean isWritten(Object id) {
        Form<?> form = forms.get(id);
        return form != null && form.isWritten();
    }

    /// The items that are being written and are not on the menu yet.
    Stream<ItemForm> newItems() {
        return forms.values().stream()
                .filter(form -> form instanceof ItemForm && form.known().isEmpty())
                .map(ItemForm.class::cast);
    }

    void save() {
        open.get().filter(form -> sending == null).ifPresent(this::save);
    }

    private <T> void save(Form<T> form) {
        Optional<String> fault = form.fault();
        message.set(fault.map(key -> texts.text(key)).orElse(""));
        if (fault.isEmpty()) {
            sending = form;
            try {
                form.save(changes, outcome -> saved(form, outcome));
            } catch (InvalidValue tooMuch) {
                sending = null;
                message.set(texts.text("editor.impossible"));
            }
        }
    }

    private <T> void saved(Form<T> form, Outcome<T> outcome) {
        sending = null;
        if (outcome instanceof Outcome.Done<T> done) {
            form.take(Optional.of(done.value()));
            notices.say(texts.text("editor.saved", form.title()));
        } else {
            message.set(changes.said(outcome));
        }
        follow(menu);
    }

    /// Goes back to what is on the menu.
    void discard() {
        message.set("");
        if (asking.get()) {
            asking.set(false);
        } else {
            open.get().ifPresent(this::discard);
        }
    }

    private <T> void discard(Form<T> form) {
        Optional<T> now = form.on(menu);
        if (now.isPresent() && form.isWritten()) {
            form.take(now);
        } else {
            close(form);
        }
    }

    /// Asks first, and removes when it is said again.
    void remove() {
        open.get()
                .filter(form -> sending == null)
                .ifPresent(
                        form -> {
                            if (form.known().isEmpty()) {
                                close(form);
                            } else if (asking.get()) {
                                asking.set(false);
                                remove(form);
                            } else {
                                asking.set(true);
                            }
                        });
    }

    private void remove(Form<?> form) {
        message.set("");
        sending = form;
        form.remove(
                changes,
                outcome -> {
                    sending = null;
                    if (outcome instanceof Outcome.Done<Boolean>) {
                        notices.say(texts.text("editor.removed", form.title()));
                        close(form);
                    } else {
                        message.set(changes.said(outcome));
                    }
                    follow(menu);
                });
    }

    /// The menu is another one: what nobody writes follows it, what somebody writes stays.
    void follow(Menu now) {
        Menu before = menu;
        menu = now;
        List.copyOf(forms.values()).stream()
                .filter(form -> form != sending)
                .forEach(form -> follow(form, before));
    }

    private <T> void follow(Form<T> form, Menu before) {
        Optional<T> now = form.on(menu);
        boolean gone = now.isEmpty() && form.on(before).isPresent();
        if (gone && !form.isWritten()) {
            if (isOpen(form)) {
                message.set(texts.text("editor.gone", form.title()));
            }
            close(form);
        } else if (gone) {
            form.lose(texts.text("editor.goneElsewhere"));
        } else if (now.filter(form::isLater).isPresent()) {
            form.follow(now, texts);
        }
    }
}
