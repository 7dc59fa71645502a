package docket.pos.counter.order;

import docket.model.Limits;
import docket.model.Money;
import docket.model.order.LineId;
import docket.ui.LimitedText;
import docket.ui.Views;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// Price and name of the selected line, where its item has no price of its own. The draft keeps
/// them with each letter.
final class OpenFields {
    private static final int LONGEST_PRICE = 15;

    private final TextField price;
    private final TextField name;
    private final OrderViewModel model;
    private final SimpleBooleanProperty shown = new SimpleBooleanProperty();
    private @Nullable LineId line;

    OpenFields(HBox row, TextField price, TextField name, OrderViewModel model) {
        this.price = price;
        this.name = name;
        this.model = model;
        price.setTextFormatter(LimitedText.to(LONGEST_PRICE));
        name.setTextFormatter(LimitedText.to(Limits.NAME));
        price.textProperty().addListener((property, before, now) -> enterPrice(now));
        name.textProperty().addListener((property, before, now) -> enterName(now));
        Views.appear(row, shown);
        model.price().onWanted(this::ask);
    }

    private void ask() {
        show();
        price.requestFocus();
        price.selectAll();
    }

    private void enterPrice(String text) {
        if (price.isFocused()) {
            model.editor()
                    .price(
                            model.known()
                                    .amounts()
                                    .read(text)
                                    .filter(OpenFields::isPayable)
                                    .orElse(null));
        }
    }

    private static boolean isPayable(Money said) {
        return said.minor() <= Limits.AMOUNT;
    }

    private void enterName(String text) {
        if (name.isFocused()) {
            model.editor().name(text);
        }
    }

    /// Shows what is said of the line that is selected now, but not over what is being typed.
    void show() {
        Optional<DraftLine> selected =
                model.editor().selectedLine().filter(known -> known.open() != null);
        LineId now = selected.map(DraftLine::id).orElse(null);
        boolean isOther = !Objects.equals(line, now);
        line = now;
        shown.set(now != null);
        OpenPrice said = selected.map(DraftLine::open).orElse(OpenPrice.NONE);
        if (isOther || !price.isFocused()) {
            Money cost = said.price();
            price.setText(cost == null ? "" : model.known().amounts().text(cost));
        }
        if (isOther || !name.isFocused()) {
            name.setText(said.name());
        }
    }

    /// Writes a digit of the price for those who have no keyboard; `""` erases one.
    void type(String digit) {
        String text = price.getText();
        price.setText(
                digit.isEmpty() ? text.substring(0, Math.max(0, text.length() - 1)) : text + digit);
        price.end();
    }
}
