package docket.kitchen.expo;

import docket.model.order.OrderId;
import java.util.List;

/// Somebody before the pass, for tests of other packages. Confined to the screens' thread.
///
/// @param pass the pass in front
public record Expediter(ExpoViewModel pass) {
    /// Whether all of an order is done and waits to be handed out.
    public boolean isReady(OrderId order) {
        return pass.ordersProperty().get().stream()
                .anyMatch(known -> known.id().equals(order) && known.stage().isDone());
    }

    /// How far each station is with an order, such as `Grill 1/2`.
    public List<String> ticks(OrderId order) {
        return pass.ordersProperty().get().stream()
                .filter(known -> known.id().equals(order))
                .flatMap(known -> known.stations().stream())
                .map(tick -> "%s %d/%d".formatted(tick.station(), tick.done(), tick.all()))
                .toList();
    }

    /// How often the order's card says that something of it came back; `""` for never.
    public String recalled(OrderId order) {
        return pass.ordersProperty().get().stream()
                .filter(known -> known.id().equals(order))
                .map(known -> known.head().recalled())
                .findFirst()
                .orElse("");
    }
}
