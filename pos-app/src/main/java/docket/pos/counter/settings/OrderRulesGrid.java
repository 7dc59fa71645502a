package docket.pos.counter.settings;

import docket.model.OrderRules;
import docket.model.OrderRules.Asked;
import docket.model.OrderRules.Part;
import docket.model.OrderType;
import docket.pos.counter.ChoiceButton;
import docket.ui.Texts;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What is asked of orders of each type: a row for each thing, of which one way is chosen.
record OrderRulesGrid(ShopViewModel model, Texts texts, GridPane grid) {
    private static final List<Part> AT_TABLE = List.of(Part.TABLE, Part.COVERS, Part.NAME);
    private static final List<Part> TO_GO = List.of(Part.NAME);

    void show(Map<OrderType, OrderRules> rules) {
        grid.getChildren().clear();
        for (OrderType type : OrderType.values()) {
            OrderRules now = rules.get(type);
            if (now != null) {
                show(type, now);
            }
        }
    }

    private void show(OrderType type, OrderRules now) {
        boolean dineIn = type == OrderType.DINE_IN;
        int row = grid.getRowCount();
        grid.add(label(texts.text(dineIn ? "order.dineIn" : "order.takeaway"), "strong"), 0, row);
        for (Part part : dineIn ? AT_TABLE : TO_GO) {
            row(row++, texts.text("shop.part." + part), ways(type, part, now));
        }
        Runnable other = () -> model.ask(type, OrderRules::switchedPayAtSend);
        row(
                row,
                texts.text("shop.payAtSend"),
                new HBox(
                        8,
                        ChoiceButton.of(texts.text("shop.no"), !now.payAtSend(), other),
                        ChoiceButton.of(texts.text("shop.yes"), now.payAtSend(), other)));
    }

    private HBox ways(OrderType type, Part part, OrderRules now) {
        var ways = new HBox(8);
        for (Asked way : Asked.values()) {
            ways.getChildren()
                    .add(
                            ChoiceButton.of(
                                    texts.text("shop.asked." + way),
                                    now.of(part) == way,
                                    () -> model.ask(type, rules -> rules.with(part, way))));
        }
        return ways;
    }

    private void row(int row, String what, Node how) {
        grid.add(label(what, "group-title"), 1, row);
        grid.add(how, 2, row);
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
