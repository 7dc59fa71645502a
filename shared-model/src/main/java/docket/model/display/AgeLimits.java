package docket.model.display;

import com.fasterxml.jackson.annotation.JsonInclude;
import docket.model.Limits;
import docket.model.OrderType;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The limits of a display's tickets, by the type of their order.
///
/// @param usual for a type that has none of its own; null: as the display's settings file says
/// @param byType for the types that have their own
public record AgeLimits(
        @Nullable AgeLimit usual,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<OrderType, AgeLimit> byType) {
    /// Where nobody chose anything.
    public static final AgeLimits NONE = new AgeLimits(null, Map.of());

    public AgeLimits {
        var kept = new EnumMap<OrderType, AgeLimit>(OrderType.class);
        if (byType != null) {
            byType.forEach((type, limit) -> kept.put(type, Limits.required("limit", limit)));
        }
        byType = Collections.unmodifiableMap(kept);
    }

    /// The limit for an order of this type.
    ///
    /// @param otherwise where none is chosen here
    public AgeLimit of(OrderType type, AgeLimit otherwise) {
        AgeLimit own = byType.get(type);
        if (own != null) {
            return own;
        }
        return usual == null ? otherwise : usual;
    }

    public AgeLimits with(@Nullable AgeLimit now) {
        return new AgeLimits(now, byType);
    }

    /// The same with a limit of its own for a type.
    ///
    /// @param now null: the usual one again
    public AgeLimits with(OrderType type, @Nullable AgeLimit now) {
        var after = new EnumMap<OrderType, AgeLimit>(OrderType.class);
        after.putAll(byType);
        if (now == null) {
            after.remove(type);
        } else {
            after.put(type, now);
        }
        return new AgeLimits(usual, after);
    }
}
