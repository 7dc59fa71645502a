package docket.pos.counter.order;

import docket.model.menu.Category;
import docket.ui.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;

/// What is sold most, and the categories, above the tiles. The first nine have a key each, Ctrl and
/// a digit. None is chosen while the search shows what it finds.
final class CategoryTabs {
    private static final int KEYED = 9;

    private final Pane pane;
    private final MenuTiles menu;
    private final Texts texts;

    private CategoryTabs(Pane pane, MenuTiles menu, Texts texts) {
        this.pane = pane;
        this.menu = menu;
        this.texts = texts;
    }

    /// Draws the categories into a pane, and keeps them as the menu and the language are.
    static void draw(Pane pane, MenuTiles menu, Texts texts) {
        new CategoryTabs(pane, menu, texts).follow();
    }

    private void follow() {
        menu.favourites().offeredProperty().addListener((property, before, now) -> draw());
        menu.favourites().chosenProperty().addListener((property, before, now) -> mark());
        menu.categoriesProperty().addListener((property, before, now) -> draw());
        menu.categoryProperty().addListener((property, before, now) -> mark());
        menu.searchProperty().addListener((property, before, now) -> mark());
        menu.laterProperty().addListener((property, before, now) -> mark());
        texts.languageProperty().subscribe(now -> draw());
    }

    private void draw() {
        List<Category> all = menu.categoriesProperty().get();
        pane.getChildren().clear();
        if (menu.favourites().isOffered()) {
            pane.getChildren().add(favourites());
        }
        for (Category category : all) {
            pane.getChildren().add(tab(category, pane.getChildren().size() + 1));
        }
        mark();
    }

    private ToggleButton favourites() {
        ToggleButton tab = tab("★ " + texts.text("order.favourites"), 1, menu::chooseFavourites);
        tab.setUserData(menu.favourites());
        return tab;
    }

    private ToggleButton tab(Category category, int place) {
        ToggleButton tab = tab(menu.name(category), place, () -> menu.choose(category.id()));
        tab.setUserData(category.id());
        return tab;
    }

    private ToggleButton tab(String name, int place, Runnable choose) {
        var tab = new ToggleButton(name);
        tab.getStyleClass().addAll("touch", "tab");
        tab.setFocusTraversable(false);
        if (place <= KEYED) {
            var key = new Label("Ctrl " + place);
            key.getStyleClass().add("key-above");
            tab.setGraphic(key);
            tab.setContentDisplay(ContentDisplay.TOP);
            tab.setGraphicTextGap(0);
        }
        tab.setOnAction(
                chosen -> {
                    choose.run();
                    mark();
                });
        return tab;
    }

    private void mark() {
        boolean any = menu.showsCategory();
        Object chosen =
                menu.favourites().isChosen() ? menu.favourites() : menu.categoryProperty().get();
        for (Node tab : pane.getChildren()) {
            boolean isChosen = tab.getUserData().equals(chosen);
            ((ToggleButton) tab).setSelected(any && isChosen);
            tab.getStyleClass().remove("tab-later");
            if (menu.laterProperty().get().contains(tab.getUserData())) {
                tab.getStyleClass().add("tab-later");
            }
        }
    }
}
