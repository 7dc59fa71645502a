package docket.pos.counter.routing;

import docket.model.OrderType;
import docket.model.menu.Category;
import docket.model.menu.MenuItem;
import docket.model.menu.Station;
import docket.model.table.Area;
import docket.ui.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Draws the rules of where things are made: what each is about, and to which stations that goes.
record RuleRows(RoutesViewModel model, Texts texts) {
    /// The row of a rule.
    Node rule(int place, RuleDraft rule) {
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
        var button = new ToggleButton(texts.name(station.called()));
        button.getStyleClass().add("wizard-choice");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setSelected(rule.stations().contains(station.id()));
        button.setOnAction(tap -> model.change(place, draft -> draft.toggling(station.id())));
        return button;
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

    /// A button whose drop-down chooses.
    static MenuButton choice(String text) {
        var button = new MenuButton(text);
        button.getStyleClass().addAll("touch", "plain");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// One more choice of its drop-down.
    static void add(MenuButton button, String text, Runnable choose) {
        var item = new javafx.scene.control.MenuItem(text);
        item.setOnAction(tap -> choose.run());
        button.getItems().add(item);
    }

    /// @param said what is read out
    static Button plain(String text, String said, Runnable command) {
        var button = new Button(text);
        button.getStyleClass().addAll("touch", "plain");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(said);
        button.setOnAction(tap -> command.run());
        return button;
    }

    static Label text(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
