package docket.pos.counter.editor;

import docket.model.Limits;
import docket.model.OrderType;
import docket.model.menu.VariantId;
import docket.ui.LimitedText;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The other prices of an item, the first of which that fits is charged. It is drawn anew when one
/// comes or goes, and not while somebody writes in it.
final class PricesPane extends VBox {
    private static final double PRICE = 130;

    private final ItemForm form;
    private final Texts texts;
    private List<PriceDraft> own = List.of();

    PricesPane(ItemForm form, Texts texts) {
        super(8);
        this.form = form;
        this.texts = texts;
        getStyleClass().add("editor-prices");
        draw();
        form.pricesProperty()
                .addListener(
                        (property, before, now) -> {
                            if (!now.equals(own)) {
                                draw();
                            }
                        });
        form.variantsProperty().addListener((property, before, now) -> draw());
    }

    private void draw() {
        getChildren().clear();
        for (int place = 0; place < prices().size(); place++) {
            getChildren().add(row(prices().get(place), place));
        }
        getChildren().add(button("editor.addPrice", this::add));
    }

    private List<PriceDraft> prices() {
        return form.pricesProperty().get();
    }

    private void add() {
        var all = new ArrayList<>(prices());
        all.add(PriceDraft.EMPTY);
        form.pricesProperty().set(List.copyOf(all));
    }

    private void remove(int place) {
        var all = new ArrayList<>(prices());
        all.remove(place);
        form.pricesProperty().set(List.copyOf(all));
    }

    /// Writes without drawing anew.
    private void write(int place, UnaryOperator<PriceDraft> change) {
        var all = new ArrayList<>(prices());
        all.set(place, change.apply(all.get(place)));
        own = List.copyOf(all);
        form.pricesProperty().set(own);
    }

    private VBox row(PriceDraft draft, int place) {
        var terms = new FlowPane(8, 6);
        terms.getChildren()
                .addAll(
                        one(
                                orAny(Stream.of(OrderType.values())),
                                type -> texts.text(type.map(t -> "type." + t).orElse("editor.any")),
                                draft.type(),
                                now -> write(place, d -> d.ofType(now))));
        if (!form.variantsProperty().get().isEmpty()) {
            terms.getChildren()
                    .addAll(
                            one(
                                    orAny(sizes().map(VariantDraft::id)),
                                    this::size,
                                    draft.variant(),
                                    now -> write(place, d -> d.ofSize(now))));
        }
        HBox.setHgrow(terms, Priority.ALWAYS);
        Button cross = button("editor.cross", () -> remove(place));
        cross.setMinWidth(52);
        var row =
                new VBox(
                        6,
                        new HBox(8, price(draft, place), terms, cross),
                        new HoursRow(draft.hours(), texts, now -> write(place, d -> d.at(now))));
        row.getStyleClass().add("editor-group");
        return row;
    }

    private static <V> List<Optional<V>> orAny(Stream<V> values) {
        return Stream.concat(Stream.of(Optional.<V>empty()), values.map(Optional::of)).toList();
    }

    private Stream<VariantDraft> sizes() {
        return form.variantsProperty().get().stream();
    }

    private String size(Optional<VariantId> id) {
        return id.flatMap(wanted -> sizes().filter(s -> s.id().equals(wanted)).findFirst())
                .map(VariantDraft::name)
                .orElseGet(() -> texts.text("editor.anySize"));
    }

    private static <V> List<ToggleButton> one(
            List<V> all, Function<V, String> name, V chosen, Consumer<V> choose) {
        var group = new ToggleGroup();
        return all.stream()
                .map(
                        value -> {
                            var toggle = new ToggleButton(name.apply(value));
                            toggle.getStyleClass().add("choice");
                            toggle.setMinWidth(Region.USE_PREF_SIZE);
                            toggle.setToggleGroup(group);
                            toggle.setSelected(value.equals(chosen));
                            toggle.setOnAction(
                                    tapped -> {
                                        toggle.setSelected(true);
                                        choose.accept(value);
                                    });
                            return toggle;
                        })
                .toList();
    }

    private Node price(PriceDraft draft, int place) {
        var field = new TextField(draft.price());
        field.setPromptText(texts.text("editor.price"));
        field.getStyleClass().add("touch-field");
        field.setTextFormatter(LimitedText.to(Limits.NAME));
        field.setMinWidth(PRICE);
        field.setMaxWidth(PRICE);
        field.textProperty()
                .addListener((property, before, now) -> write(place, d -> d.costing(now)));
        return field;
    }

    private Button button(String key, Runnable action) {
        var button = new Button(texts.text(key));
        button.getStyleClass().addAll("touch", "plain");
        button.setOnAction(tapped -> action.run());
        return button;
    }
}
