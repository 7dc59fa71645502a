package docket.pos.counter.order;

import docket.model.menu.Category;
import docket.ui.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;

/// The categories above the tiles. The first nine have a key each, Ctrl and a digit. None is chosen
/// while the search shows what it finds.
final class CategoryTabs {
    private static final int KEYED = 9;

    private final Pane pane;
    private final MenuTiles menu;

    private CategoryTabs(Pane pane, MenuTiles menu) {
        this.pane = pane;
        this.menu = menu;
    }

    /// Draws the categories into a pane, and keeps them as the menu and the language are.
    static void draw(Pane pane, MenuTiles menu, Texts texts) {
        new CategoryTabs(pane, menu).follow(texts);
    }

    private void follow(Texts texts) {
        menu.categoriesProperty().addListener((property, before, now) -> draw());
        menu.categoryProperty().addListener((property, before, now) -> mark());
        menu.searchProperty().addListener((property, before, now) -> mark());
        menu.laterProperty().addListener((property, before, now) -> mark());
        texts.languageProperty().subscribe(now -> draw());
    }

    private void draw() {
        List<Category> all = menu.categoriesProperty().get();
        pane.getChildren().clear();
        for (int i = 0; i < all.size(); i++) {
            pane.getChildren().add(tab(all.get(i), i + 1));
        }
        mark();
    }

    private ToggleButton tab(Category category, int place) {
        var tab = new ToggleButton(menu.name(category));
        tab.getStyleClass().addAll("touch", "tab");
        tab.setFocusTraversable(false);
        if (place <= KEYED) {
            var key = new Label("Ctrl " + place);
            key.getStyleClass().add("key-above");
            tab.setGraphic(key);
            tab.setContentDisplay(ContentDisplay.TOP);
            tab.setGraphicTextGap(0);
        }
        tab.setUserData(category.id());
        tab.setOnAction(
                chosen -> {
                    menu.choose(category.id());
                    mark();
                });
        return tab;
    }

    private void mark() {
        boolean any = menu.showsCategory();
        for (Node tab : pane.getChildren()) {
            boolean chosen = tab.getUserData().equals(menu.categoryProperty().get());
            ((ToggleButton) tab).setSelected(any && chosen);
            tab.getStyleClass().remove("tab-later");
            if (menu.laterProperty().get().contains(tab.getUserData())) {
                tab.getStyleClass().add("tab-later");
            }
        }
    }
}
