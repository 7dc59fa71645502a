package docket.pos.counter.settings;

import docket.model.audit.AuditAction;
import docket.pos.counter.PeriodBar;
import docket.ui.Texts;
import docket.ui.Views;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// The audit log on the screen. The search has the focus, Enter looks, the arrow keys choose an
/// entry, and Alt and a digit look through a stretch of days.
public final class AuditView {
    private final AuditViewModel model;
    private final Texts texts;

    @FXML private VBox root;
    @FXML private TextField text;
    @FXML private ComboBox<String> byPerson;
    @FXML private ComboBox<Optional<AuditAction>> ofAction;
    @FXML private HBox periods;
    @FXML private TextField from;
    @FXML private TextField to;
    @FXML private Label verdict;
    @FXML private ListView<AuditRow> entries;
    @FXML private HBox exporting;
    @FXML private Label exported;

    public AuditView(AuditViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    public AuditViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        text.textProperty().bindBidirectional(model.filter().textProperty());
        from.textProperty().bindBidirectional(model.filter().fromProperty());
        to.textProperty().bindBidirectional(model.filter().toProperty());
        var stretches = new PeriodBar(periods, texts, model::choose);
        drawChoices();
        entries.setCellFactory(list -> new AuditCell(model, texts));
        model.rowsProperty().subscribe(this::showRows);
        model.verdictProperty().subscribe(this::showVerdict);
        model.exportedProperty().subscribe(count -> showExported(count.intValue()));
        texts.languageProperty().addListener((property, before, now) -> sayChoices());
        root.sceneProperty().subscribe(scene -> model.show(scene != null));
        root.focusedProperty().addListener((property, before, now) -> focusSearch(now));
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(event, stretches));
    }

    private void drawChoices() {
        byPerson.setValue("");
        model.peopleProperty().subscribe(this::showPeople);
        byPerson.valueProperty()
                .addListener(
                        (property, before, now) -> {
                            model.filter().personProperty().set(Objects.toString(now, ""));
                            model.search();
                        });
        ofAction.getItems().add(Optional.empty());
        Stream.of(AuditAction.values()).map(Optional::of).forEach(ofAction.getItems()::add);
        ofAction.setValue(Optional.empty());
        ofAction.valueProperty()
                .addListener(
                        (property, before, now) -> {
                            model.filter().actionProperty().set(now.orElse(null));
                            model.search();
                        });
        sayChoices();
    }

    /// Fresh cells have the choices said again, in the language that is chosen now.
    private void sayChoices() {
        say(byPerson, name -> name.isEmpty() ? texts.text("audit.anybody") : name);
        say(ofAction, what -> what.map(model::name).orElseGet(() -> texts.text("audit.anything")));
    }

    private static <T> void say(ComboBox<T> choices, Function<T, String> words) {
        choices.setCellFactory(list -> new ChoiceCell<>(words));
        choices.setButtonCell(new ChoiceCell<>(words));
    }

    /// One choice in words.
    private static final class ChoiceCell<T> extends ListCell<T> {
        private final Function<T, String> words;

        ChoiceCell(Function<T, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable T choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(choice == null || empty ? "" : words.apply(choice));
        }
    }

    private void showPeople(List<String> names) {
        String chosen = byPerson.getValue();
        var all = new ArrayList<>(names);
        all.addFirst("");
        if (!all.equals(byPerson.getItems())) {
            if (!all.contains(chosen)) {
                all.add(chosen);
            }
            byPerson.getItems().setAll(all);
            byPerson.setValue(chosen);
        }
    }

    private void showRows(List<AuditRow> rows) {
        if (!Views.show(entries, rows)) {
            entries.scrollTo(0);
        }
    }

    private void showVerdict(AuditViewModel.Verdict now) {
        verdict.setText(now.words());
        verdict.getStyleClass().removeAll("chip-ok", "chip-bad");
        Boolean isWhole = now.isWhole();
        if (isWhole != null) {
            verdict.getStyleClass().add(isWhole ? "chip-ok" : "chip-bad");
        }
        verdict.setVisible(isWhole != null);
    }

    private void showExported(int count) {
        exporting.setVisible(count >= 0);
        exporting.setManaged(count >= 0);
        exported.setText(texts.text("audit.exporting", count));
    }

    private void focusSearch(boolean reached) {
        if (reached) {
            text.requestFocus();
        }
    }

    @FXML
    private void search() {
        model.search();
    }

    @FXML
    private void verify() {
        model.verify();
    }

    @FXML
    private void exportTable() {
        export("csv");
    }

    @FXML
    private void exportJson() {
        export("json");
    }

    private void export(String ending) {
        var chooser = new FileChooser();
        chooser.setTitle(texts.text("audit.export"));
        chooser.setInitialFileName(model.fileName(ending));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(ending, "*." + ending));
        File chosen = chooser.showSaveDialog(root.getScene().getWindow());
        if (chosen != null) {
            boolean named = chosen.getName().endsWith("." + ending);
            model.export(
                    chosen.toPath()
                            .resolveSibling(
                                    named ? chosen.getName() : chosen.getName() + "." + ending));
        }
    }

    @FXML
    private void cancelExport() {
        model.cancelExport();
    }

    private void press(KeyEvent event, PeriodBar stretches) {
        if (stretches.press(event) || act(event)) {
            event.consume();
        }
    }

    private boolean act(KeyEvent event) {
        boolean typed = event.getTarget() instanceof TextField;
        KeyCode key = event.getCode();
        switch (key) {
            case ENTER -> {
                if (!typed) {
                    return false;
                }
                model.search();
            }
            case DOWN, UP -> {
                if (!typed) {
                    return false;
                }
                select(key == KeyCode.DOWN ? 1 : -1);
            }
            case PAGE_DOWN -> select(8);
            case PAGE_UP -> select(-8);
            case ESCAPE -> {
                text.clear();
                text.requestFocus();
                model.search();
            }
            case F5 -> model.verify();
            case F9 -> exportTable();
            case F10 -> exportJson();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void select(int steps) {
        int last = entries.getItems().size() - 1;
        if (last >= 0) {
            int place = entries.getSelectionModel().getSelectedIndex() + steps;
            entries.getSelectionModel().clearAndSelect(Math.clamp(place, 0, last));
            entries.scrollTo(Math.max(0, entries.getSelectionModel().getSelectedIndex() - 2));
        }
    }
}
