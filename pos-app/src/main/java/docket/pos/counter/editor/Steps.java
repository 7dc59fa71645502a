package docket.pos.counter.editor;

import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// A number with a sign on each side that makes it less or more.
final class Steps extends HBox {
    private final Label label = new Label();
    private final Supplier<String> said;

    /// @param said the number, with what it is of
    /// @param step gets -1 or 1
    Steps(Supplier<String> said, IntConsumer step) {
        super(4);
        this.said = said;
        getChildren().addAll(button("−", -1, step), label, button("+", 1, step));
        setAlignment(Pos.CENTER_LEFT);
        say();
    }

    /// Says the number as it is now.
    void say() {
        label.setText(said.get());
    }

    private static Button button(String sign, int by, IntConsumer step) {
        var button = new Button(sign);
        button.getStyleClass().addAll("touch", "step");
        button.setOnAction(tapped -> step.accept(by));
        return button;
    }
}
