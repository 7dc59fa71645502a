package docket.floor;

import docket.client.Ids;
import docket.model.OrderType;
import docket.model.menu.ItemId;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import java.util.Arrays;
import java.util.List;

/// Orders as somebody enters them who has no screen.
final class Orders {
    static final Ids IDS = Ids.random();

    private Orders() {}

    /// A take-away order of one of each.
    static NewOrder of(String... items) {
        return of(Arrays.stream(items).map(item -> line(item, 1, "")).toList());
    }

    static NewOrder of(List<NewLine> lines) {
        return new NewOrder(OrderType.TAKEAWAY, null, null, null, lines);
    }

    static NewLine line(String item, int quantity, String note) {
        return new NewLine(IDS.line(), new ItemId(item), quantity, List.of(), note);
    }
}
