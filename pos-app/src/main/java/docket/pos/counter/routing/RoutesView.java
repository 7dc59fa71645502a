package docket.pos.counter.routing;

import docket.model.OrderType;
import docket.model.menu.Category;
import docket.model.menu.MenuItem;
import docket.model.menu.Station;
import docket.model.menu.StationId;
import docket.model.table.Area;
import docket.ui.Texts;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Where things are made, on the screen. Ctrl Enter saves.
public final class RoutesView {
    private final RoutesViewModel model;
    private final Texts texts;

    @FXML private VBox root;
    @FXML private VBox findings;
    @FXML private GridPane stations;
    @FXML private VBox rules;
    @FXML private TextField search;
    @FXML private FlowPane found;
    @FXML private VBox ways;

    public RoutesView(RoutesViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    public RoutesViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        search.textProperty().bindBidirectional(model.searchProperty());
        model.findingsProperty().subscribe(this::drawFindings);
        model.draftProperty().subscribe(this::draw);
        texts.languageProperty()
                .addListener((property, before, now) -> draw(model.draftProperty().get()));
        model.foundProperty().subscribe(this::drawFound);
        model.waysProperty().subscribe(this::drawWays);
        root.sceneProperty().subscribe(scene -> draw(model.draftProperty().get()));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        root.focusedProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now) {
                                search.requestFocus();
                            }
                        });
    }

    private void drawFindings(List<String> told) {
        findings.getChildren().setAll(told.stream().map(one -> text(one, "danger-text")).toList());
        findings.setVisible(!told.isEmpty());
        findings.setManaged(!told.isEmpty());
        draw(model.draftProperty().get());
    }

    /// Draws all of it anew; the focus stays where it was.
    private void draw(RoutesViewModel.Draft draft) {
        List<Integer> inStations = FocusPath.below(stations);
        List<Integer> inRules = FocusPath.below(rules);
        fill(draft);
        if (!inStations.isEmpty()) {
            FocusPath.follow(stations, inStations, search);
        } else if (!inRules.isEmpty()) {
            FocusPath.follow(rules, inRules, search);
        }
    }

    private void fill(RoutesViewModel.Draft draft) {
        stations.getChildren().clear();
        int row = 0;
        for (Station station : model.menu().stations()) {
            stations.addRow(
                    row++,
                    text(model.name(station), "strong"),
                    text(
                            model.screens(station),
                            model.isShown(station.id()) ? "quiet" : "danger-text"),
                    backup(station, draft));
        }
        rules.getChildren()
                .setAll(
                        IntStream.range(0, draft.rules().size())
                                .mapToObj(place -> rule(place, draft.rules().get(place)))
                                .toList());
    }

    private Node backup(Station station, RoutesViewModel.Draft draft) {
        StationId now = draft.backups().get(station.id());
        MenuButton button =
                choice(
                        now == null
                                ? texts.text("routes.noBackup")
                                : texts.text("routes.backup", model.name(now)));
        add(button, texts.text("routes.noBackup"), () -> model.backUp(station.id(), null));
        model.menu().stations().stream()
                .filter(other -> !other.id().equals(station.id()))
                .forEach(
                        other ->
                                add(
                                        button,
                                        model.name(other),
                                        () -> model.backUp(station.id(), other.id())));
        return button;
    }

    private Node rule(int place, RuleDraft rule) {
        var to = new FlowPane(6, 6);
        to.setPrefWrapLength(420);
        model.menu().stations().forEach(station -> to.getChildren().add(to(place, rule, station)));
        Button up = plain("▲", texts.text("routes.raise"), () -> model.raise(place));
        up.setDisable(place == 0);
        var row =
                new HBox(
                        8,
                        what(place, rule),
                        type(place, rule),
                        area(place, rule),
                        text("→", "strong"),
                        to,
                        up,
                        plain("✕", texts.text("routes.remove"), () -> model.remove(place)));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node what(int place, RuleDraft rule) {
        String called =
                rule.item() != null
                        ? model.menu().find(rule.item()).map(this::name).orElse(rule.item().value())
                        : rule.category() != null
                                ? model.menu()
                                        .findCategory(rule.category())
                                        .map(this::name)
                                        .orElse(rule.category().value())
                                : texts.text("routes.everything");
        MenuButton button = choice(called);
        add(
                button,
                texts.text("routes.everything"),
                () -> model.change(place, RuleDraft::aboutAll));
        for (Category category : model.menu().categories()) {
            var items = new javafx.scene.control.Menu(name(category));
            var all =
                    new javafx.scene.control.MenuItem(
                            texts.text("routes.category", name(category)));
            all.setOnAction(tap -> model.change(place, draft -> draft.about(category.id())));
            items.getItems().add(all);
            model.menu().itemsOf(category.id()).stream()
                    .filter(item -> !item.isCombo())
                    .forEach(
                            item -> {
                                var one = new javafx.scene.control.MenuItem(name(item));
                                one.setOnAction(
                                        tap ->
                                                model.change(
                                                        place, draft -> draft.about(item.id())));
                                items.getItems().add(one);
                            });
            button.getItems().add(items);
        }
        return button;
    }

    private Node type(int place, RuleDraft rule) {
        OrderType now = rule.type();
        MenuButton button =
                choice(now == null ? texts.text("routes.anyType") : texts.text("type." + now));
        add(
                button,
                texts.text("routes.anyType"),
                () -> model.change(place, draft -> draft.of((OrderType) null)));
        for (OrderType type : OrderType.values()) {
            add(
                    button,
                    texts.text("type." + type),
                    () -> model.change(place, draft -> draft.of(type)));
        }
        return button;
    }

    private Node area(int place, RuleDraft rule) {
        String now =
                model.areas().stream()
                        .filter(area -> area.id().equals(rule.area()))
                        .map(this::name)
                        .findFirst()
                        .orElseGet(
                                () ->
                                        rule.area() == null
                                                ? texts.text("routes.anyArea")
                                                : rule.area().value());
        MenuButton button = choice(now);
        add(
                button,
                texts.text("routes.anyArea"),
                () -> model.change(place, draft -> draft.in(null)));
        model.areas()
                .forEach(
                        area ->
                                add(
                                        button,
                                        name(area),
                                        () -> model.change(place, draft -> draft.in(area.id()))));
        return button;
    }

    private Node to(int place, RuleDraft rule, Station station) {
        var button = new ToggleButton(model.name(station));
        button.getStyleClass().add("wizard-choice");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setSelected(rule.stations().contains(station.id()));
        button.setOnAction(tap -> model.change(place, draft -> draft.toggling(station.id())));
        return button;
    }

    private void drawFound(List<MenuItem> items) {
        found.getChildren()
                .setAll(
                        items.stream()
                                .map(
                                        item ->
                                                plain(
                                                        name(item),
                                                        name(item),
                                                        () -> model.ask(item.id())))
                                .toList());
    }

    private void drawWays(List<String> lines) {
        ways.getChildren()
                .setAll(
                        IntStream.range(0, lines.size())
                                .mapToObj(i -> text(lines.get(i), i == 0 ? "strong" : "quiet"))
                                .toList());
    }

    private String name(MenuItem item) {
        return texts.name(item.name(), item.names());
    }

    private String name(Category category) {
        return texts.name(category.name(), category.names());
    }

    private String name(Area area) {
        return texts.name(area.name(), area.names());
    }

    private static MenuButton choice(String text) {
        var button = new MenuButton(text);
        button.getStyleClass().addAll("touch", "plain");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private static void add(MenuButton button, String text, Runnable choose) {
        var item = new javafx.scene.control.MenuItem(text);
        item.setOnAction(tap -> choose.run());
        button.getItems().add(item);
    }

    private static Button plain(String text, String said, Runnable command) {
        var button = new Button(text);
        button.getStyleClass().addAll("touch", "plain");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(said);
        button.setOnAction(tap -> command.run());
        return button;
    }

    private static Label text(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    @FXML
    private void addRule() {
        model.addRule();
    }

    @FXML
    private void save() {
        model.save();
    }

    @FXML
    private void reset() {
        model.reset();
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            model.save();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && Objects.equals(event.getTarget(), search)) {
            model.foundProperty().get().stream()
                    .findFirst()
                    .ifPresent(item -> model.ask(item.id()));
            event.consume();
        }
    }
}
