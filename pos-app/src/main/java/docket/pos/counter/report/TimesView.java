package docket.pos.counter.report;

import docket.pos.counter.ChoiceButton;
import docket.pos.counter.PeriodBar;
import docket.ui.Texts;
import java.io.File;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// The kitchen times on the screen: a table of the items, and what it comes to by the hour, by item
/// and by station. Alt and a digit choose the days, F6 the station, Enter looks, F9 saves.
public final class TimesView {
    private static final List<Function<TimesRow, String>> CELLS =
            List.of(
                    TimesRow::item,
                    TimesRow::station,
                    TimesRow::lines,
                    TimesRow::median,
                    TimesRow::p90,
                    TimesRow::lateShare,
                    TimesRow::recalls,
                    TimesRow::remakes);
    private static final List<Integer> WIDTHS = List.of(150, 64, 52, 64, 64, 62, 58, 58);

    private final TimesViewModel model;
    private final Texts texts;

    @FXML private VBox root;
    @FXML private HBox periods;
    @FXML private HBox stations;
    @FXML private TextField from;
    @FXML private TextField to;
    @FXML private TableView<TimesRow> items;
    @FXML private LineChart<String, Number> hours;
    @FXML private BarChart<Number, String> slowest;
    @FXML private BarChart<String, Number> late;
    @FXML private NumberAxis shares;

    public TimesView(TimesViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    public TimesViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        from.textProperty().bindBidirectional(model.fromProperty());
        to.textProperty().bindBidirectional(model.toProperty());
        var days = new PeriodBar(periods, texts, model::choose);
        items.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        for (int i = 0; i < CELLS.size(); i++) {
            items.getColumns().add(column(CELLS.get(i), WIDTHS.get(i)));
        }
        shares.setUpperBound(100);
        hours.titleProperty().bind(Bindings.valueAt(texts.all(), "times.byHour"));
        slowest.titleProperty().bind(Bindings.valueAt(texts.all(), "times.slowest"));
        late.titleProperty().bind(Bindings.valueAt(texts.all(), "times.lateByStation"));
        texts.languageProperty().subscribe(language -> sayTitles());
        model.rowsProperty().subscribe(rows -> items.getItems().setAll(rows));
        model.chartProperty().subscribe(this::draw);
        model.stationsProperty().subscribe(this::showStations);
        root.sceneProperty().subscribe(scene -> model.show(scene != null));
        root.focusedProperty()
                .subscribe(
                        reached -> {
                            if (reached) {
                                items.requestFocus();
                            }
                        });
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(event, days));
    }

    private static TableColumn<TimesRow, String> column(
            Function<TimesRow, String> cell, int width) {
        var column = new TableColumn<TimesRow, String>();
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(cell.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setSortable(false);
        if (width < 100) {
            column.getStyleClass().add("number");
        }
        return column;
    }

    private void sayTitles() {
        List<String> titles = model.titles();
        for (int i = 0; i < titles.size(); i++) {
            items.getColumns().get(i).setText(titles.get(i));
        }
    }

    private void showStations(List<TimesViewModel.Choice> choices) {
        stations.getChildren()
                .setAll(
                        choices.stream()
                                .map(
                                        choice ->
                                                ChoiceButton.of(
                                                        choice.name(),
                                                        choice.isChosen(),
                                                        () -> model.choose(choice)))
                                .peek(button -> button.setFocusTraversable(false))
                                .toList());
    }

    private void draw(TimesChart chart) {
        var median = new XYChart.Series<String, Number>();
        median.setName(texts.text("times.median"));
        var p90 = new XYChart.Series<String, Number>();
        p90.setName(texts.text("times.p90"));
        chart.hours()
                .forEach(
                        hour -> {
                            median.getData().add(new XYChart.Data<>(hour.label(), hour.median()));
                            p90.getData().add(new XYChart.Data<>(hour.label(), hour.p90()));
                        });
        hours.getData().setAll(List.of(median, p90));
        var slow = new XYChart.Series<Number, String>();
        chart.slowest()
                .forEach(bar -> slow.getData().add(new XYChart.Data<>(bar.height(), bar.label())));
        slowest.getData().setAll(List.of(slow));
        var share = new XYChart.Series<String, Number>();
        chart.late()
                .forEach(bar -> share.getData().add(new XYChart.Data<>(bar.label(), bar.height())));
        late.getData().setAll(List.of(share));
    }

    @FXML
    private void look() {
        model.look();
    }

    @FXML
    private void save() {
        var chooser = new FileChooser();
        chooser.setTitle(texts.text("times.save"));
        chooser.setInitialFileName(model.fileName());
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("csv", "*.csv"));
        File chosen = chooser.showSaveDialog(root.getScene().getWindow());
        if (chosen != null) {
            String name = chosen.getName();
            model.save(
                    chosen.toPath().resolveSibling(name.endsWith(".csv") ? name : name + ".csv"));
        }
    }

    private void press(KeyEvent event, PeriodBar days) {
        if (days.press(event) || act(event.getCode())) {
            event.consume();
        }
    }

    private boolean act(KeyCode key) {
        switch (key) {
            case ENTER -> model.look();
            case F6 -> model.nextStation();
            case F9 -> save();
            default -> {
                return false;
            }
        }
        return true;
    }
}
