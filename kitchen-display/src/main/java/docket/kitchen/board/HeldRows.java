package docket.kitchen.board;

import docket.model.menu.KitchenName;
import docket.model.order.LineStatus;
import docket.model.order.Order;
import docket.model.order.OrderLine;
import docket.ui.Texts;
import docket.wire.Protocol;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a station will get of an order and must not make yet, so that a cook sees it coming.
///
/// @param station whose board it is, or [Protocol#ALL_STATIONS]
record HeldRows(String station, Texts texts) {
    List<Card.Row> of(Optional<Order> order) {
        return order.map(this::held).orElse(List.of()).stream().map(this::row).toList();
    }

    private List<OrderLine> held(Order order) {
        return order.lines().stream()
                .filter(line -> line.status() == LineStatus.HELD && !line.isCombo())
                .filter(this::comesHere)
                .toList();
    }

    private boolean comesHere(OrderLine line) {
        return station.equals(Protocol.ALL_STATIONS)
                || line.stationIds().stream().anyMatch(id -> id.value().equals(station));
    }

    private Card.Row row(OrderLine line) {
        KitchenName kitchen = line.kitchenName();
        String name =
                kitchen == null
                        ? texts.name(line.name(), line.names())
                        : texts.name(kitchen.name(), kitchen.names());
        Stream<String> parts =
                Stream.of(
                        Optional.ofNullable(line.course())
                                .map(course -> texts.text("board.course", course))
                                .orElse(""),
                        texts.text("line.HELD"),
                        line.quantity() + " " + name);
        return new Card.Row.Remark(
                String.join(" · ", parts.filter(part -> !part.isEmpty()).toList()), Card.Kind.HELD);
    }
}
