package docket.pos.counter.settings;

import docket.client.DeviceCalls;
import docket.model.device.Device;
import docket.model.device.DeviceKind;
import docket.model.display.DisplaySettings;
import docket.pos.counter.signin.Permitted;
import docket.ui.Notices;
import docket.ui.Outcome;
import docket.ui.Texts;
import docket.ui.display.DisplayFormViewModel;
import docket.ui.display.Section;
import docket.wire.device.DeviceStatus;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// How a kitchen display is set from the counter: a form that is sent when somebody says so. What
/// was changed on the display itself meanwhile stays, but on the pages that were changed here.
/// Confined to the screens' thread.
public final class RemoteDisplayViewModel {
    private final Permitted server;
    private final Texts texts;
    private final Notices notices;
    private final Runnable changed;
    private final DisplayFormViewModel form;
    private final ReadOnlyObjectWrapper<@Nullable Device> device = new ReadOnlyObjectWrapper<>();

    /// @param changed is run when a display may be set in another way
    RemoteDisplayViewModel(Permitted server, Texts texts, Notices notices, Runnable changed) {
        this.server = server;
        this.texts = texts;
        this.notices = notices;
        this.changed = changed;
        form = new DisplayFormViewModel(texts, chosen -> {});
    }

    // Properties

    /// The display whose form is open; null for none.
    public ReadOnlyObjectProperty<@Nullable Device> deviceProperty() {
        return device.getReadOnlyProperty();
    }

    /// The form.
    public DisplayFormViewModel form() {
        return form;
    }

    /// Whether a device can be set.
    public boolean isSettable(Device wanted) {
        return wanted.isDisplay() && wanted.kind() != DeviceKind.OWN;
    }

    // Commands

    /// Opens the form of a display.
    public void open(Device display) {
        if (isSettable(display)) {
            form.open(display.displaySettings());
            device.set(display);
        }
    }

    /// Puts the form away.
    public void close() {
        device.set(null);
    }

    /// Sets the display as the form says.
    public void apply() {
        Device display = device.get();
        if (display == null) {
            return;
        }
        DisplaySettings base = display.displaySettings();
        DisplaySettings wanted = form.settings();
        close();
        run(
                doors -> {
                    DisplaySettings latest = latest(doors, display).displaySettings();
                    return doors.display(display.id(), merged(base, wanted, latest));
                },
                set -> notices.say(texts.text("settings.displayed", set.name())));
    }

    /// Sets every display as the open page of the form says.
    public void applyToAll() {
        Section section = form.section();
        DisplaySettings wanted = form.settings();
        close();
        run(
                doors -> {
                    List<Device> displays =
                            doors.list().devices().stream()
                                    .map(DeviceStatus::device)
                                    .filter(this::isSettable)
                                    .toList();
                    displays.forEach(
                            one ->
                                    doors.display(
                                            one.id(), section.take(wanted, one.displaySettings())));
                    return displays.size();
                },
                count -> notices.say(texts.text("settings.displayedAll", count)));
    }

    private static Device latest(DeviceCalls doors, Device display) {
        return doors.list().devices().stream()
                .map(DeviceStatus::device)
                .filter(one -> one.id().equals(display.id()))
                .findFirst()
                .orElse(display);
    }

    private static DisplaySettings merged(
            DisplaySettings base, DisplaySettings wanted, DisplaySettings latest) {
        DisplaySettings result = latest;
        for (Section section : Section.values()) {
            if (!Objects.equals(section.take(wanted, base), base)) {
                result = section.take(wanted, result);
            }
        }
        return result;
    }

    private <T> void run(Function<DeviceCalls, T> call, Consumer<T> then) {
        server.run(
                client -> call.apply(client.devices()),
                outcome -> {
                    if (outcome instanceof Outcome.Done<T> done) {
                        then.accept(done.value());
                    } else {
                        notices.insist(texts.why(outcome, "settings.noServer"));
                    }
                    changed.run();
                });
    }
}
