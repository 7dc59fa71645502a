package docket.pos.counter.menu;

import docket.model.menu.MenuItem;
import docket.ui.Texts;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;

/// The list of items with their availability on the screen.
public final class MenuView {
    private final MenuViewModel model;
    private final Texts texts;

    @FXML private TextField search;
    @FXML private Label warning;
    @FXML private ListView<MenuItem> items;

    /// Draws the model.
    public MenuView(MenuViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    public MenuViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        search.textProperty().bindBidirectional(model.searchProperty());
        warning.managedProperty().bind(warning.textProperty().isNotEmpty());
        warning.visibleProperty().bind(warning.managedProperty());
        items.setCellFactory(list -> new ItemCell(model, texts));
        model.itemsProperty().addListener((property, before, now) -> items.getItems().setAll(now));
        items.getItems().setAll(model.itemsProperty().get());
    }
}
