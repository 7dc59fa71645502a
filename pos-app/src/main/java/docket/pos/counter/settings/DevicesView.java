package docket.pos.counter.settings;

import docket.model.device.Device;
import docket.pos.counter.settings.DeviceJobs.Job;
import docket.pos.counter.settings.DevicesViewModel.Open;
import docket.ui.Digits;
import docket.ui.Texts;
import docket.wire.device.DeviceStatus;
import docket.wire.device.PairingRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The devices on the screen. The keys of a request are for the one that came first; the arrow keys
/// choose a device.
public final class DevicesView {
    private final DevicesViewModel model;
    private final Texts texts;
    private final List<RequestCard> cards = new ArrayList<>();
    private @Nullable RemoteDisplayPanel panel;

    @FXML private VBox root;
    @FXML private VBox requests;
    @FXML private VBox display;
    @FXML private VBox list;
    @FXML private ListView<DeviceStatus> devices;

    public DevicesView(DevicesViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    public DevicesViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        devices.setCellFactory(list -> new DeviceCell(model, texts));
        panel = new RemoteDisplayPanel(model.display(), texts, display);
        model.display().deviceProperty().subscribe(this::showDisplay);
        model.requestsProperty().subscribe(this::showRequests);
        model.devicesProperty().subscribe(this::showDevices);
        model.nowProperty().subscribe(now -> cards.forEach(RequestCard::tick));
        texts.languageProperty().addListener((property, before, now) -> drawAgain());
        root.sceneProperty().subscribe(scene -> model.show(scene != null));
        root.focusedProperty().addListener((property, before, now) -> focusList(now));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private void drawAgain() {
        showRequests(model.requestsProperty().get());
        devices.refresh();
        drawDisplay(model.display().deviceProperty().get());
    }

    /// The form of a display stands in place of the list.
    private void showDisplay(@Nullable Device device) {
        drawDisplay(device);
        if (device == null) {
            devices.requestFocus();
        } else {
            root.requestFocus();
        }
    }

    private void drawDisplay(@Nullable Device device) {
        if (panel != null) {
            panel.draw(device);
        }
        list.setVisible(device == null);
        list.setManaged(device == null);
    }

    private void focusList(boolean reached) {
        if (reached && list.isVisible()) {
            devices.requestFocus();
        }
    }

    private void showRequests(List<PairingRequest> waiting) {
        cards.clear();
        for (PairingRequest request : waiting) {
            cards.add(new RequestCard(model, texts, request, cards.isEmpty()));
        }
        requests.getChildren().setAll(cards.stream().map(RequestCard::root).toList());
        requests.setVisible(!waiting.isEmpty());
        requests.setManaged(!waiting.isEmpty());
    }

    /// What is chosen stays chosen.
    private void showDevices(List<DeviceStatus> known) {
        Optional<Device> chosen = selected();
        devices.getItems().setAll(known);
        int place =
                chosen.map(
                                device ->
                                        known.stream()
                                                .map(s -> s.device().id())
                                                .toList()
                                                .indexOf(device.id()))
                        .orElse(0);
        if (!known.isEmpty()) {
            devices.getSelectionModel().clearAndSelect(Math.clamp(place, 0, known.size() - 1));
        }
    }

    private Optional<Device> selected() {
        return Optional.ofNullable(devices.getSelectionModel().getSelectedItem())
                .map(DeviceStatus::device);
    }

    private void press(KeyEvent event) {
        boolean used = (panel != null && panel.press(event)) || isUsed(event);
        if (used) {
            event.consume();
        }
    }

    private boolean isUsed(KeyEvent event) {
        return event.isAltDown()
                ? decide(event.getCode())
                : !isTyped(event) && act(event.getCode());
    }

    /// Whether the key goes into a text.
    private boolean isTyped(KeyEvent event) {
        return event.getTarget() instanceof TextField && event.getCode() != KeyCode.ESCAPE;
    }

    /// Decides about the device that waits longest.
    private boolean decide(KeyCode key) {
        List<PairingRequest> waiting = model.requestsProperty().get();
        if (waiting.isEmpty()) {
            return false;
        }
        PairingRequest first = waiting.getFirst();
        if (key == KeyCode.DELETE) {
            model.refuse(first);
            return true;
        }
        OptionalInt digit = Digits.of(key);
        List<Job> jobs = model.jobs().of(first.kind());
        if (digit.isEmpty() || digit.getAsInt() < 1 || digit.getAsInt() > jobs.size()) {
            return false;
        }
        model.accept(first, jobs.get(digit.getAsInt() - 1));
        return true;
    }

    private boolean act(KeyCode key) {
        switch (key) {
            case DELETE -> selected().ifPresent(this::revoke);
            case D -> selected().ifPresent(model.display()::open);
            case ENTER -> selected().ifPresent(model::askToChange);
            case ESCAPE -> {
                model.dismiss();
                devices.requestFocus();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Asks first, and shuts it out when the key comes again.
    private void revoke(Device device) {
        Open asked = model.openProperty().get();
        if (asked != null && asked.revoking() && asked.device().equals(device.id())) {
            model.revoke(device);
        } else {
            model.askToRevoke(device);
        }
    }
}
