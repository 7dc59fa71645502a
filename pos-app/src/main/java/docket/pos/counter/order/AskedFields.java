package docket.pos.counter.order;

import docket.model.Limits;
import docket.model.OrderRules;
import docket.model.OrderType;
import docket.ui.LimitedText;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/// What an order is asked for on the screen: the table, the guests and the name. What the shop does
/// not ask for has no place, unless the order has it all the same. Confined to the screens' thread.
final class AskedFields {
    private final OrderViewModel model;
    private final Node place;
    private final TextField table;
    private final Node covers;
    private final Label guests;
    private final TextField guestName;

    /// Follows what is typed.
    ///
    /// @param place holds the table and the guests
    /// @param covers holds the number of guests and its buttons
    AskedFields(
            OrderViewModel model,
            Node place,
            TextField table,
            Node covers,
            Label guests,
            TextField guestName) {
        this.model = model;
        this.place = place;
        this.table = table;
        this.covers = covers;
        this.guests = guests;
        this.guestName = guestName;
        table.setTextFormatter(LimitedText.to(Limits.TABLE));
        guestName.setTextFormatter(LimitedText.to(Limits.GUEST_NAME));
        table.textProperty()
                .addListener((property, before, now) -> model.editor().chooseTable(now));
        guestName.textProperty().addListener((property, before, now) -> enterName(now));
        guestName.focusedProperty().addListener((property, before, now) -> leaveName(now));
    }

    void show() {
        Draft draft = model.editor().draft();
        Asking asking = model.asking();
        boolean dineIn = draft.type() == OrderType.DINE_IN;
        boolean hasTable = !draft.table().isEmpty();
        appear(table, dineIn && (hasTable || asking.asks(OrderRules.Part.TABLE)));
        boolean isCounted = dineIn && draft.guests() > 0;
        appear(covers, isCounted || asking.asks(OrderRules.Part.COVERS));
        appear(place, table.isVisible() || covers.isVisible());
        boolean isNamed = !draft.calledBy().isEmpty();
        appear(guestName, isNamed || asking.asks(OrderRules.Part.NAME));
        table.setDisable(draft.adding());
        if (!table.getText().strip().equals(draft.table())) {
            table.setText(draft.table());
            table.end();
        }
        guests.setText(String.valueOf(model.sent().details().guests().orElse(draft.guests())));
        showName();
    }

    private static void appear(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    /// Goes to the field of what the order lacks.
    void ask(OrderRules.@Nullable Part lacking) {
        if (lacking == OrderRules.Part.TABLE) {
            table.requestFocus();
        } else if (lacking == OrderRules.Part.NAME) {
            guestName.requestFocus();
        }
    }

    /// Puts back the name that is kept.
    void restore() {
        model.sent().details().forget(SentDetails.Text.GUEST_NAME);
        showName();
    }

    private void enterName(String text) {
        if (model.editor().draft().adding()) {
            model.sent().details().type(SentDetails.Text.GUEST_NAME, text);
        } else {
            model.editor().nameGuest(text);
        }
    }

    private void leaveName(boolean focused) {
        if (!focused) {
            model.sent().details().finish(SentDetails.Text.GUEST_NAME);
        }
    }

    private void showName() {
        String kept =
                model.sent()
                        .details()
                        .kept(SentDetails.Text.GUEST_NAME)
                        .orElse(model.editor().draft().calledBy());
        if (!guestName.isFocused() && !guestName.getText().strip().equals(kept)) {
            guestName.setText(kept);
        }
    }
}
