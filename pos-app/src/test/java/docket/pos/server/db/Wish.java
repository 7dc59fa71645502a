package docket.pos.server.db;

import docket.model.CommandId;
import docket.model.OrderType;
import docket.model.menu.ItemId;
import docket.model.order.AddLines;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.LineId;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.OrderTarget;
import docket.pos.server.order.OrderService;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A command about an order, which is sent again under its id until it is answered.
sealed interface Wish {
    CommandId id();

    Order at(OrderService orders);

    /// A new order.
    record Place(OrderId order, NewOrder wanted) implements Wish {
        @Override
        public CommandId id() {
            return new CommandId(order.value());
        }

        @Override
        public Order at(OrderService orders) {
            return orders.place(SmallRestaurant.TILL, order, wanted).value();
        }
    }

    /// More lines of one.
    record Add(CommandId id, OrderId order, AddLines wanted) implements Wish {
        @Override
        public Order at(OrderService orders) {
            return orders.addLines(SmallRestaurant.TILL, id, order, wanted).value();
        }
    }

    /// An order called off.
    record CallOff(CommandId id, OrderId order, ChangeOrderStatus wanted) implements Wish {
        @Override
        public Order at(OrderService orders) {
            return orders.change(SmallRestaurant.TILL, id, order, wanted).value();
        }
    }

    /// What a client wants next.
    ///
    /// @param last its last order; null: none, or one that was called off
    static Wish next(@Nullable Order last, RandomGenerator lots) {
        int lot = lots.nextInt(10);
        if (last == null || lot < 4) {
            var wanted = new NewOrder(OrderType.TAKEAWAY, null, null, null, lines(lots));
            return new Place(new OrderId(fresh(lots)), wanted);
        }
        var id = new CommandId(fresh(lots));
        if (lot < 8) {
            return new Add(id, last.id(), new AddLines(lines(lots), null));
        }
        var off = new ChangeOrderStatus(OrderTarget.CANCELLED, last.version(), "a test");
        return new CallOff(id, last.id(), off);
    }

    private static List<NewLine> lines(RandomGenerator lots) {
        return IntStream.rangeClosed(1, 1 + lots.nextInt(3)).mapToObj(i -> line(lots)).toList();
    }

    private static NewLine line(RandomGenerator lots) {
        String note = "x".repeat(lots.nextInt(80));
        return new NewLine(
                new LineId(fresh(lots)),
                new ItemId("americano"),
                1 + lots.nextInt(9),
                List.of(),
                note);
    }

    private static UUID fresh(RandomGenerator lots) {
        return new UUID(lots.nextLong(), lots.nextLong());
    }
}
