package docket.pos.counter.settings;

import docket.model.Limits;
import docket.model.Tax;
import docket.pos.counter.ChoiceButton;
import docket.ui.Language;
import docket.ui.LimitedText;
import docket.ui.Texts;
import java.util.List;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is said of the shop, on the screen. Enter saves.
public final class ShopView {
    private static final int[] LEADS = {10, 20, 30, 45, 60};

    private final ShopViewModel model;
    private final Texts texts;

    @FXML private VBox root;
    @FXML private TextField name;
    @FXML private VBox taxes;
    @FXML private HBox languages;
    @FXML private FlowPane leads;
    @FXML private GridPane orders;
    @FXML private GridPane rest;

    public ShopView(ShopViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    public ShopViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        name.textProperty().bindBidirectional(model.nameProperty());
        name.setTextFormatter(LimitedText.to(Limits.NAME));
        model.taxProperty().subscribe(now -> drawChoices());
        model.languageProperty().subscribe(now -> drawChoices());
        model.leadProperty().subscribe(now -> drawChoices());
        texts.languageProperty().subscribe(now -> drawChoices());
        var asked = new OrderRulesGrid(model, texts, orders);
        model.orderRulesProperty().subscribe(asked::show);
        texts.languageProperty()
                .addListener(
                        (property, before, now) -> asked.show(model.orderRulesProperty().get()));
        model.restProperty().subscribe(this::drawRest);
        root.sceneProperty().subscribe(scene -> model.show(scene != null));
        root.focusedProperty().subscribe(this::focusName);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private void focusName(boolean reached) {
        if (reached) {
            name.requestFocus();
        }
    }

    private void drawChoices() {
        taxes.getChildren().setAll(List.of(Tax.values()).stream().map(this::tax).toList());
        languages
                .getChildren()
                .setAll(language("한국어", Language.KOREAN), language("English", Language.ENGLISH));
        drawLeads();
    }

    /// The usual numbers, and the one that somebody chose over the wire.
    private void drawLeads() {
        int chosen = model.leadProperty().get();
        leads.getChildren()
                .setAll(
                        IntStream.concat(IntStream.of(LEADS), IntStream.of(chosen))
                                .distinct()
                                .sorted()
                                .mapToObj(
                                        minutes ->
                                                ChoiceButton.of(
                                                        texts.text("due.before", minutes),
                                                        minutes == chosen,
                                                        () -> model.leadProperty().set(minutes)))
                                .toList());
    }

    private ToggleButton tax(Tax tax) {
        return ChoiceButton.of(
                texts.text("wizard.tax." + tax),
                tax == model.taxProperty().get(),
                () -> model.taxProperty().set(tax));
    }

    private ToggleButton language(String called, Language language) {
        return ChoiceButton.of(
                called,
                language.tag().equals(model.languageProperty().get()),
                () -> model.languageProperty().set(language.tag()));
    }

    private void drawRest(List<ShopViewModel.Said> said) {
        rest.getChildren().clear();
        for (int row = 0; row < said.size(); row++) {
            rest.addRow(
                    row,
                    label(said.get(row).what(), "group-title"),
                    label(said.get(row).value(), "strong"),
                    label(said.get(row).where(), "quiet"));
        }
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(style.equals("quiet") ? 0 : Region.USE_PREF_SIZE);
        label.setWrapText(style.equals("quiet"));
        return label;
    }

    @FXML
    private void save() {
        model.save();
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof ToggleButton)) {
            model.save();
            event.consume();
        }
    }
}
