package docket.pos.counter.order;

import docket.model.Limits;
import docket.model.order.ChangeDetails;
import docket.model.order.Order;
import docket.model.order.OrderId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// What is said of the order on the screen after it was sent: its note, its covers, and the name or
/// the pager that it is called by. A text is sent when it is finished. Confined to the screens'
/// thread.
public final class SentDetails {
    private final SentLines lines;
    private final Supplier<Optional<Order>> order;
    private final Map<Text, Typed> typed = new EnumMap<>(Text.class);

    /// A text of an order.
    public enum Text {
        NOTE,
        GUEST_NAME;

        private String of(Order order) {
            return switch (this) {
                case NOTE -> order.note();
                case GUEST_NAME -> Objects.requireNonNullElse(order.guestName(), "");
            };
        }

        private ChangeDetails to(String changed) {
            return switch (this) {
                case NOTE -> ChangeDetails.note(changed);
                case GUEST_NAME -> ChangeDetails.guestName(changed);
            };
        }
    }

    /// A text that is being typed for an order, and not sent yet.
    private record Typed(OrderId order, String text) {}

    SentDetails(SentLines lines, Supplier<Optional<Order>> order) {
        this.lines = lines;
        this.order = order;
    }

    /// The text as the server has it; empty where no order that was sent is on the screen.
    public Optional<String> kept(Text which) {
        return order.get().map(which::of);
    }

    /// The covers as the server has them.
    public Optional<Integer> guests() {
        return order.get().map(Order::guests);
    }

    /// Keeps a text while it is typed.
    public void type(Text which, String text) {
        order.get().ifPresent(known -> typed.put(which, new Typed(known.id(), text)));
    }

    /// Sends what was typed, where it is another text.
    public void finish(Text which) {
        Typed finished = typed.remove(which);
        if (finished != null) {
            String text = finished.text().strip();
            boolean isOther =
                    order.get()
                            .filter(known -> known.id().equals(finished.order()))
                            .filter(known -> which.of(known).equals(text))
                            .isEmpty();
            if (isOther) {
                lines.change(finished.order(), which.to(text));
            }
        }
    }

    /// Changes what is said of the order, other than by a text.
    void change(Order known, ChangeDetails changed) {
        lines.change(known.id(), changed);
    }

    /// Leaves a text as it was.
    public void forget(Text which) {
        typed.remove(which);
    }

    /// Adds to the covers, or takes away.
    public void changeGuests(int by) {
        order.get()
                .ifPresent(
                        known -> {
                            long wanted = known.guests() + (long) by;
                            int guests = Math.clamp(wanted, 0, Limits.GUESTS);
                            if (guests != known.guests()) {
                                lines.change(known.id(), ChangeDetails.guests(guests));
                            }
                        });
    }
}
