package docket.pos.counter.order;

import docket.model.OrderRules;
import docket.model.OrderType;
import docket.model.Shop;
import docket.ui.Notices;
import docket.ui.Texts;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What the shop asks of the order that is being entered, and what it still lacks. Confined to the
/// screens' thread.
public final class Asking {
    private final Texts texts;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<OrderRules> rules =
            new ReadOnlyObjectWrapper<>(OrderRules.usual(OrderType.DINE_IN));
    private final ReadOnlyObjectWrapper<OrderRules.@Nullable Part> lacking =
            new ReadOnlyObjectWrapper<>();

    Asking(Texts texts, Notices notices) {
        this.texts = texts;
        this.notices = notices;
    }

    /// What is asked of an order of the type that is chosen.
    public ReadOnlyObjectProperty<OrderRules> rulesProperty() {
        return rules.getReadOnlyProperty();
    }

    /// What the order lacked when it was to be sent; null: nothing, or something else was done
    /// since.
    public ReadOnlyObjectProperty<OrderRules.@Nullable Part> lackingProperty() {
        return lacking.getReadOnlyProperty();
    }

    boolean asks(OrderRules.Part part) {
        return rules.get().asks(part);
    }

    void follow(Shop shop, OrderType type) {
        rules.set(shop.rules(type));
    }

    /// Whether the draft has all that is asked for; the cashier is told what it lacks. One that
    /// adds to an order is asked nothing more.
    boolean isComplete(Draft draft) {
        lacking.set(null);
        Optional<OrderRules.Part> missing =
                draft.adding() || draft.isEmpty()
                        ? Optional.empty()
                        : rules.get().missing(draft.table(), draft.guests(), draft.calledBy());
        if (missing.isPresent()) {
            notices.say(texts.text("order.lacks." + missing.get()));
            lacking.set(missing.get());
        }
        return missing.isEmpty();
    }
}
