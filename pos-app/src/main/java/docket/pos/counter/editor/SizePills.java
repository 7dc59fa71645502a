package docket.pos.counter.editor;

import docket.model.menu.VariantId;
import docket.ui.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;

/// Toggles of which one is chosen, in the rows of an item's form.
final class SizePills {
    private SizePills() {}

    /// The sizes of an item, and none of them; nothing where it has none.
    ///
    /// @param none the key of what stands for none of them
    static List<ToggleButton> of(
            List<VariantDraft> sizes,
            String none,
            Texts texts,
            Optional<VariantId> chosen,
            Consumer<Optional<VariantId>> choose) {
        return sizes.isEmpty()
                ? List.of()
                : one(
                        orNone(sizes.stream().map(VariantDraft::id)),
                        id -> id.map(known -> name(known, sizes)).orElseGet(() -> texts.text(none)),
                        chosen,
                        choose);
    }

    private static String name(VariantId id, List<VariantDraft> sizes) {
        return sizes.stream()
                .filter(size -> size.id().equals(id))
                .map(VariantDraft::name)
                .findFirst()
                .orElse("");
    }

    /// Nothing, and then each.
    static <V> List<Optional<V>> orNone(Stream<V> values) {
        return Stream.concat(Stream.of(Optional.<V>empty()), values.map(Optional::of)).toList();
    }

    static <V> List<ToggleButton> one(
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
}
