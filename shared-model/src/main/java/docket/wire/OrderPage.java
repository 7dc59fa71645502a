package docket.wire;

import docket.model.order.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `GET /api/orders` answers.
///
/// @param asOf the last fact that the list contains
/// @param cursor asks for the next page; null: this is the last
public record OrderPage(long asOf, List<Order> orders, @Nullable String cursor) {}
