package docket.pos.counter;

import docket.client.FeedState;
import docket.client.FloorFollower;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.menu.StationId;
import docket.model.order.OrderId;
import docket.model.ticket.Delivery;
import docket.ui.Notices;
import docket.ui.Texts;
import docket.wire.Presence;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// How far what was sent has come on its way to the cooks, and a warning of each station that does
/// not say that it has it. Without the server nobody knows, so nothing is said then. Confined to
/// the screens' thread.
public final class Deliveries implements FloorFollower.Watcher {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Texts texts;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<List<Delivery>> all =
            new ReadOnlyObjectWrapper<>(List.of());
    private Map<OrderId, List<Delivery>> byOrder = Map.of();
    private Map<StationId, String> warnings = Map.of();
    private @Nullable Floor floor;

    public Deliveries(Texts texts, Notices notices) {
        this.texts = texts;
        this.notices = notices;
    }

    public ReadOnlyObjectProperty<List<Delivery>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /// How far an order has come at which stations, in few words; `""` where that is not known.
    public String of(OrderId order) {
        Map<StationId, Delivery> least = new LinkedHashMap<>();
        for (Delivery one : byOrder.getOrDefault(order, List.of())) {
            least.merge(
                    one.station(),
                    one,
                    (known, other) ->
                            other.receipt().compareTo(known.receipt()) < 0 ? other : known);
        }
        return least.values().stream()
                .collect(
                        Collectors.groupingBy(
                                Deliveries::key,
                                LinkedHashMap::new,
                                Collectors.mapping(this::called, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(as -> as.getValue() + " " + texts.text(as.getKey()))
                .collect(Collectors.joining(" · "));
    }

    private String called(Delivery one) {
        String name = name(one.station());
        boolean isBackup =
                floor != null
                        && floor.ticket(one.ticketId())
                                .filter(ticket -> one.station().equals(ticket.backupAt()))
                                .isPresent();
        return isBackup ? texts.text("delivery.backup", name) : name;
    }

    private static String key(Delivery one) {
        return one.isLate() ? "delivery.late" : "delivery." + one.receipt();
    }

    private String name(StationId station) {
        return floor == null ? station.value() : texts.name(floor.menu().called(station));
    }

    @Override
    public void onFloor(Floor known) {
        floor = known;
    }

    @Override
    public void onFact(Floor known, FloorEvent event) {
        floor = known;
    }

    @Override
    public void onPresence(Presence presence) {
        List<Delivery> told = presence.deliveries();
        show(told == null ? List.of() : told);
    }

    @Override
    public void onState(FeedState state) {
        if (!(state instanceof FeedState.Live)) {
            show(List.of());
        }
    }

    private void show(List<Delivery> now) {
        if (!now.equals(all.get())) {
            byOrder = now.stream().collect(Collectors.groupingBy(Delivery::orderId));
            warn(now);
            all.set(now);
        }
    }

    /// A warning goes by itself once the station has what it is about.
    private void warn(List<Delivery> now) {
        Map<StationId, String> due =
                now.stream()
                        .filter(Delivery::isLate)
                        .collect(Collectors.groupingBy(Delivery::station))
                        .entrySet()
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, late -> warning(late.getValue())));
        warnings.forEach(
                (station, sentence) -> {
                    if (!Objects.equals(due.get(station), sentence)) {
                        notices.withdraw(sentence);
                    }
                });
        due.forEach(
                (station, sentence) -> {
                    if (!Objects.equals(warnings.get(station), sentence)) {
                        notices.insist(sentence);
                    }
                });
        warnings = due;
    }

    private String warning(List<Delivery> late) {
        Delivery first = late.stream().min(Comparator.comparing(Delivery::sentAt)).orElseThrow();
        String since = floor == null ? "" : TIME.format(first.sentAt().atZone(floor.shop().zone()));
        String where = name(first.station());
        long others = late.stream().map(Delivery::orderId).distinct().count() - 1;
        return others == 0
                ? texts.text("delivery.missing", where, first.orderNumber(), since)
                : texts.text("delivery.missingMore", where, first.orderNumber(), since, others);
    }
}
