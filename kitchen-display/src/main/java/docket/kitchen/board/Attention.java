package docket.kitchen.board;

import docket.model.display.SoundKind;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.order.OrderId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Calls for a cook's attention: sounds, once for all that comes together, and remembers the orders
/// whose news nobody has seen yet. Confined to the screens' thread.
final class Attention {
    /// Of what comes together, the first of these is heard.
    private static final List<SoundKind> URGENT =
            List.of(SoundKind.VOID, SoundKind.CHANGED, SoundKind.NEW, SoundKind.LATE);

    private final Manner manner;
    private final Ages ages;
    private final Arrivals arrivals;
    private final ReadOnlyBooleanWrapper muted = new ReadOnlyBooleanWrapper();
    private final Set<OrderId> unseen = new HashSet<>();
    private Set<OrderId> late = Set.of();
    private boolean begun;

    Attention(Manner manner, Ages ages, Arrivals arrivals) {
        this.manner = manner;
        this.ages = ages;
        this.arrivals = arrivals;
    }

    ReadOnlyBooleanProperty mutedProperty() {
        return muted.getReadOnlyProperty();
    }

    /// Turns the sound off or on.
    void mute() {
        muted.set(!muted.get());
    }

    void onFloor(Floor floor) {
        call(arrivals.in(floor).byKind());
    }

    void onFact(FloorEvent event) {
        call(arrivals.in(event).byKind());
    }

    /// A message came; it is no news of an order.
    void onMessage() {
        call(Map.of(SoundKind.CHANGED, Set.of()));
    }

    /// A test ticket came; it sounds like an order.
    void onTest(OrderId order) {
        call(Map.of(SoundKind.NEW, Set.of(order)));
    }

    /// Forgets what is off the board.
    void keep(List<Card> cards) {
        unseen.retainAll(cards.stream().map(Card::orderId).collect(Collectors.toSet()));
    }

    /// Looks at what has become late. What was late at the first look is no news.
    void look(List<Card> cards) {
        var now = new HashSet<OrderId>();
        for (Card card : cards) {
            if (ages.level(card) == Ages.Level.LATE) {
                now.add(card.orderId());
            }
        }
        var fresh = new HashSet<>(now);
        fresh.removeAll(late);
        late = now;
        if (begun && !fresh.isEmpty()) {
            var news = new EnumMap<SoundKind, Set<OrderId>>(SoundKind.class);
            news.put(SoundKind.LATE, fresh);
            call(news);
        }
        begun = true;
    }

    private void call(Map<SoundKind, Set<OrderId>> news) {
        news.values().forEach(unseen::addAll);
        if (!muted.get()) {
            URGENT.stream()
                    .filter(kind -> news.containsKey(kind) && volume(kind) > 0)
                    .findFirst()
                    .ifPresent(kind -> manner.speaker().sound(kind, volume(kind)));
        }
    }

    private int volume(SoundKind kind) {
        return manner.now().sounds().volume(kind);
    }

    /// Whether a card has news that nobody has seen, where that is to be shown.
    boolean isUnseen(Card card) {
        return manner.now().handling().flash() && unseen.contains(card.orderId());
    }

    /// Whether any card has.
    boolean hasUnseen() {
        return manner.now().handling().flash() && !unseen.isEmpty();
    }

    void seen(OrderId order) {
        unseen.remove(order);
    }

    void allSeen() {
        unseen.clear();
    }
}
