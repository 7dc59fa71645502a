package docket.pos.counter.settings;

import docket.pos.counter.backup.BackupsView;
import docket.pos.counter.guest.GuestScreensView;
import docket.pos.counter.list.MenuListView;
import docket.pos.counter.report.TimesView;
import docket.pos.counter.routing.RoutesView;
import docket.ui.Digits;
import docket.ui.Texts;
import docket.ui.Views;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The settings on the screen: the sections at the left, the chosen one beside them. Ctrl and a
/// digit choose one.
public final class SettingsView {
    /// The title of the section where devices are let in.
    public static final String DEVICES = "settings.devices";

    private final List<Section> sections;
    private final Texts texts;

    @FXML private HBox root;
    @FXML private VBox list;
    @FXML private StackPane content;

    /// One section.
    ///
    /// @param title the key of its name
    /// @param content what it shows; gets the focus when it is chosen
    public record Section(String title, Supplier<Parent> content) {}

    /// What there is to set.
    public static SettingsView of(Settings settings, Texts texts) {
        return new SettingsView(
                List.of(
                        new Section(
                                DEVICES,
                                Views.later(
                                        DevicesView.class,
                                        () -> new DevicesView(settings.devices(), texts),
                                        texts)),
                        new Section(
                                "settings.staff",
                                Views.later(
                                        StaffView.class,
                                        () -> new StaffView(settings.staff(), texts),
                                        texts)),
                        new Section(
                                "settings.audit",
                                Views.later(
                                        AuditView.class,
                                        () -> new AuditView(settings.audit(), texts),
                                        texts)),
                        new Section(
                                "settings.shop",
                                Views.later(
                                        ShopView.class,
                                        () -> new ShopView(settings.shop(), texts),
                                        texts)),
                        new Section(
                                "settings.menuList",
                                Views.later(
                                        MenuListView.class,
                                        () -> new MenuListView(settings.menuList(), texts),
                                        texts)),
                        new Section(
                                "settings.times",
                                Views.later(
                                        TimesView.class,
                                        () -> new TimesView(settings.times(), texts),
                                        texts)),
                        new Section(
                                "settings.routes",
                                Views.later(
                                        RoutesView.class,
                                        () -> new RoutesView(settings.routes(), texts),
                                        texts)),
                        new Section(
                                "settings.guests",
                                Views.later(
                                        GuestScreensView.class,
                                        () -> new GuestScreensView(settings.guests(), texts),
                                        texts)),
                        new Section(
                                "settings.backups",
                                Views.later(
                                        BackupsView.class,
                                        () -> new BackupsView(settings.backups(), texts),
                                        texts))),
                texts);
    }

    /// Sections, in this order; the first is chosen.
    public SettingsView(List<Section> sections, Texts texts) {
        this.sections = List.copyOf(sections);
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        for (int i = 0; i < sections.size(); i++) {
            list.getChildren().add(button(sections.get(i), i));
        }
        choose(0);
        root.focusedProperty().addListener((property, before, now) -> focusContent(now));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private ToggleButton button(Section section, int place) {
        var keycap = new Label("Ctrl+" + (place + 1));
        keycap.getStyleClass().add("keycap");
        var button = new ToggleButton("", keycap);
        button.textProperty().bind(Bindings.valueAt(texts.all(), section.title()));
        button.getStyleClass().addAll("touch", "section");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setFocusTraversable(false);
        button.setOnAction(tapped -> choose(place));
        return button;
    }

    /// Shows the section of this title.
    public void show(String title) {
        choose(sections.stream().map(Section::title).toList().indexOf(title));
    }

    private void choose(int place) {
        for (int i = 0; i < sections.size(); i++) {
            ((ToggleButton) list.getChildren().get(i)).setSelected(i == place);
        }
        content.getChildren().setAll(sections.get(place).content().get());
        focusContent(root.getScene() != null);
    }

    private void focusContent(boolean reached) {
        if (reached) {
            content.getChildren().forEach(Node::requestFocus);
        }
    }

    private void press(KeyEvent event) {
        OptionalInt digit = Digits.of(event.getCode());
        if (event.isControlDown() && digit.isPresent()) {
            int place = digit.getAsInt() - 1;
            if (place >= 0 && place < sections.size()) {
                choose(place);
            }
            event.consume();
        }
    }
}
