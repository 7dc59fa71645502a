package docket.pos.counter.editor;

import docket.model.Limits;
import docket.model.menu.TileColour;
import docket.ui.LimitedText;
import docket.ui.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the forms of the editor are made of: fields and toggles that write into a form at once, and
/// show what changes there.
record Fields(Texts texts) {
    private static final double PRICE = 120;

    /// A field with its name above it.
    VBox field(String id, String title, StringProperty value) {
        var field = new TextField();
        field.setId(id);
        field.setTextFormatter(LimitedText.to(Limits.NAME));
        field.getStyleClass().add("touch-field");
        field.textProperty().bindBidirectional(value);
        return under(title, field);
    }

    /// Something with its name above it.
    VBox under(String title, Node node) {
        var label = new Label(title);
        label.getStyleClass().add("group-title");
        var both = new VBox(4, label, node);
        HBox.setHgrow(both, Priority.ALWAYS);
        return both;
    }

    /// Things of which any can be chosen.
    <V> Node any(List<V> all, Function<V, String> name, ObjectProperty<Set<V>> chosen) {
        return flow(
                all.stream()
                        .map(
                                thing -> {
                                    ToggleButton toggle = toggle(name.apply(thing), "choice");
                                    chosen.subscribe(
                                            now -> toggle.setSelected(now.contains(thing)));
                                    toggle.setOnAction(
                                            tapped -> chosen.set(flipped(chosen.get(), thing)));
                                    return toggle;
                                }));
    }

    private static <V> Set<V> flipped(Set<V> before, V thing) {
        return before.contains(thing)
                ? before.stream().filter(v -> !v.equals(thing)).collect(Collectors.toSet())
                : Stream.concat(before.stream(), Stream.of(thing)).collect(Collectors.toSet());
    }

    /// Things of which one is chosen.
    <V> Node one(List<V> all, Function<V, String> name, ObjectProperty<V> chosen) {
        return flow(
                all.stream()
                        .map(thing -> single(toggle(name.apply(thing), "choice"), thing, chosen)));
    }

    private static <V> ToggleButton single(ToggleButton toggle, V thing, ObjectProperty<V> chosen) {
        chosen.subscribe(now -> toggle.setSelected(Objects.equals(now, thing)));
        toggle.setOnAction(
                tapped -> {
                    chosen.set(thing);
                    toggle.setSelected(true);
                });
        return toggle;
    }

    /// The colours that a tile can have.
    ///
    /// @param as how a colour stands in the form
    <V> List<ToggleButton> swatches(Function<TileColour, V> as, ObjectProperty<V> chosen) {
        return Stream.of(TileColour.values())
                .map(colour -> single(swatch(colour), as.apply(colour), chosen))
                .toList();
    }

    private ToggleButton swatch(TileColour colour) {
        ToggleButton swatch =
                toggle("", "swatch", "tile-" + colour.name().toLowerCase(Locale.ROOT));
        swatch.setAccessibleText(texts.text("colour." + colour));
        return swatch;
    }

    <V> ToggleButton plain(String text, V thing, ObjectProperty<V> chosen) {
        return single(toggle(text, "choice"), thing, chosen);
    }

    private static ToggleButton toggle(String text, String... styles) {
        var toggle = new ToggleButton(text);
        toggle.getStyleClass().addAll(styles);
        return toggle;
    }

    /// A field of a row, which tells what is written into it.
    TextField text(String prompt, String value, Consumer<String> written) {
        var field = new TextField(value);
        field.setPromptText(texts.text(prompt));
        field.getStyleClass().add("touch-field");
        field.setTextFormatter(LimitedText.to(Limits.NAME));
        field.textProperty().addListener((property, before, now) -> written.accept(now));
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    /// A field of a row for a price.
    TextField price(String prompt, String value, Consumer<String> written) {
        TextField price = text(prompt, value, written);
        price.setMinWidth(PRICE);
        price.setMaxWidth(PRICE);
        return price;
    }

    /// What is said of a row by one tap.
    ToggleButton mark(String title, boolean isSet) {
        ToggleButton mark = toggle(texts.text(title), "choice");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        mark.setSelected(isSet);
        return mark;
    }

    /// Takes a row away.
    Button cross(Runnable action) {
        Button button = button("editor.cross", action);
        button.setMinWidth(52);
        return button;
    }

    Button button(String key, Runnable action) {
        var button = new Button(texts.text(key));
        button.getStyleClass().addAll("touch", "plain");
        button.setOnAction(tapped -> action.run());
        return button;
    }

    static FlowPane flow(Stream<? extends Node> nodes) {
        var flow = new FlowPane(8, 8);
        flow.getChildren().addAll(nodes.toList());
        return flow;
    }
}
