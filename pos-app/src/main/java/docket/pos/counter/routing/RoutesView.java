package docket.pos.counter.routing;

import docket.model.menu.MenuItem;
import docket.model.menu.Station;
import docket.model.menu.StationId;
import docket.ui.Texts;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
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
        search.textProperty().bindBidirectional(model.ways().searchProperty());
        model.findingsProperty().subscribe(this::drawFindings);
        model.draftProperty().subscribe(this::draw);
        model.tests()
                .receiptsProperty()
                .addListener((property, before, now) -> draw(model.draftProperty().get()));
        texts.languageProperty()
                .addListener((property, before, now) -> draw(model.draftProperty().get()));
        model.ways().foundProperty().subscribe(this::drawFound);
        model.ways().waysProperty().subscribe(this::drawWays);
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
        findings.getChildren()
                .setAll(told.stream().map(one -> RuleRows.text(one, "danger-text")).toList());
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
                    RuleRows.text(texts.name(station.called()), "strong"),
                    RuleRows.text(
                            model.screens(station),
                            model.isShown(station.id()) ? "quiet" : "danger-text"),
                    backup(station, draft),
                    test(station),
                    RuleRows.text(model.tests().state(station.id()), "strong"));
        }
        rules.getChildren()
                .setAll(
                        IntStream.range(0, draft.rules().size())
                                .mapToObj(
                                        place ->
                                                new RuleRows(model, texts)
                                                        .rule(place, draft.rules().get(place)))
                                .toList());
    }

    private Node backup(Station station, RoutesViewModel.Draft draft) {
        StationId now = draft.backups().get(station.id());
        MenuButton button =
                RuleRows.choice(
                        now == null
                                ? texts.text("routes.noBackup")
                                : texts.text(
                                        "routes.backup", texts.name(model.menu().called(now))));
        RuleRows.add(button, texts.text("routes.noBackup"), () -> model.backUp(station.id(), null));
        model.menu().stations().stream()
                .filter(other -> !other.id().equals(station.id()))
                .forEach(
                        other ->
                                RuleRows.add(
                                        button,
                                        texts.name(other.called()),
                                        () -> model.backUp(station.id(), other.id())));
        return button;
    }

    private Node test(Station station) {
        Button button =
                RuleRows.plain(
                        texts.text("routes.testTicket"),
                        texts.text("routes.testAt", texts.name(station.called())),
                        () -> model.tests().send(station.id()));
        button.setDisable(!model.isShown(station.id()));
        return button;
    }

    private void drawFound(List<MenuItem> items) {
        found.getChildren()
                .setAll(
                        items.stream()
                                .map(
                                        item ->
                                                RuleRows.plain(
                                                        name(item),
                                                        name(item),
                                                        () -> model.ways().ask(item.id())))
                                .toList());
    }

    private void drawWays(List<String> lines) {
        ways.getChildren()
                .setAll(
                        IntStream.range(0, lines.size())
                                .mapToObj(
                                        i ->
                                                RuleRows.text(
                                                        lines.get(i), i == 0 ? "strong" : "quiet"))
                                .toList());
    }

    private String name(MenuItem item) {
        return texts.name(item.name(), item.names());
    }

    @FXML
    private void testAll() {
        model.tests().send(null);
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
        } else if (event.getCode() == KeyCode.F5) {
            testAll();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && Objects.equals(event.getTarget(), search)) {
            model.ways().foundProperty().get().stream()
                    .findFirst()
                    .ifPresent(item -> model.ways().ask(item.id()));
            event.consume();
        }
    }
}
