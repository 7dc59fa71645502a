package docket.pos.counter.health;

import docket.pos.counter.backup.BackUpButton;
import docket.ui.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The page of how everything is, over the screens: F5 looks again, F6 leads to the devices, F7
/// says that what was done at the start was seen, F8 makes a backup, Esc goes back.
public final class HealthView {
    /// How far a key scrolls, as a part of what does not fit.
    private static final double STEP = 0.5;

    private final HealthViewModel model;
    private final Runnable devices;
    private final Texts texts;
    private final Map<HealthTopic, HealthRowView> drawn = new EnumMap<>(HealthTopic.class);

    @FXML private StackPane root;
    @FXML private ScrollPane page;
    @FXML private VBox rows;
    @FXML private Button openDevices;
    @FXML private Button seen;
    @FXML private Button backUp;

    /// @param devices leads to where the devices are decided about
    public HealthView(HealthViewModel model, Runnable devices, Texts texts) {
        this.model = model;
        this.devices = devices;
        this.texts = texts;
    }

    public HealthViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        BackUpButton.make(backUp, model.backups(), texts);
        root.visibleProperty().bind(model.showingProperty());
        for (HealthTopic topic : HealthTopic.values()) {
            var row =
                    new HealthRowView(
                            topic,
                            switch (topic) {
                                case STATIONS -> openDevices;
                                case RECOVERY -> seen;
                                case BACKUPS -> backUp;
                                default -> null;
                            });
            drawn.put(topic, row);
            rows.getChildren().add(row.node());
        }
        // As high as its rows are where they wrap, which a page does not ask of itself.
        page.prefViewportHeightProperty().bind(rows.heightProperty());
        model.rowsProperty().subscribe(this::show);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private void show(List<HealthRow> now) {
        drawn.values().forEach(HealthRowView::hide);
        now.forEach(
                row -> {
                    HealthRowView there = drawn.get(row.topic());
                    if (there != null) {
                        there.show(row);
                    }
                });
    }

    @FXML
    private void close() {
        model.close();
    }

    @FXML
    private void look() {
        model.look();
    }

    @FXML
    private void seen() {
        model.seen();
    }

    @FXML
    private void showDevices() {
        model.close();
        devices.run();
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case UP, PAGE_UP -> page.setVvalue(page.getVvalue() - STEP);
            case DOWN, PAGE_DOWN -> page.setVvalue(page.getVvalue() + STEP);
            case F5 -> look();
            case F6 -> {
                if (openDevices.isVisible()) {
                    showDevices();
                }
            }
            case F7 -> seen();
            case F8 -> model.backups().make();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
