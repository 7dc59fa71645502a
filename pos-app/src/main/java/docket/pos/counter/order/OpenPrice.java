package docket.pos.counter.order;

import docket.model.Money;
import docket.model.order.OpenSale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is entered of a line whose item has no price of its own.
///
/// @param price of a piece; null: nobody said yet
/// @param name what it is called; `""`: as the item
public record OpenPrice(@Nullable Money price, String name) {
    /// Nothing is said yet.
    static final OpenPrice NONE = new OpenPrice(null, "");

    static OpenPrice of(OpenSale sent) {
        return new OpenPrice(sent.price(), Optional.ofNullable(sent.name()).orElse(""));
    }

    /// The price as far as it is said.
    Money known() {
        return Objects.requireNonNullElse(price, Money.ZERO);
    }

    OpenPrice costing(@Nullable Money said) {
        return new OpenPrice(said, name);
    }

    OpenPrice called(String said) {
        return new OpenPrice(price, said);
    }

    @Nullable OpenSale command() {
        return price == null ? null : new OpenSale(price, name);
    }
}
