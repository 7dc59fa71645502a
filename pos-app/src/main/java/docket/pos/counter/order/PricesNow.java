package docket.pos.counter.order;

import docket.model.Money;
import docket.model.OrderType;
import docket.model.Shop;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.VariantId;
import docket.model.order.LineId;
import docket.model.order.ModifierChoice;
import docket.model.order.Order;
import docket.model.order.OrderLine;
import docket.ui.Notices;
import docket.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The prices that the server would charge at this minute, by its clock and the wall clock of the
/// shop. What was entered follows them, and whoever entered it is told: when an hour passes or
/// somebody edits the menu while a draft is open, and when the server charged something else than
/// the screen showed, since the order was on its way meanwhile. Confined to the screens' thread.
final class PricesNow {
    private final Clock clock;
    private final DraftBook drafts;
    private final Texts texts;
    private final Notices notices;
    private final Map<LineId, Shown> shown = new HashMap<>();
    private Duration serverAhead = Duration.ZERO;
    private @Nullable Basis basis;
    private Menu charged = Menu.EMPTY;

    /// What the prices follow from.
    private record Basis(Menu menu, OrderType type, LocalDateTime minute) {}

    /// What a line was, and what a piece of it cost.
    ///
    /// @param before what it cost before that changed by itself; null: it did not
    private record Shown(Entered entered, Money piece, @Nullable Money before) {}

    /// What the price of a line is for; where it is another, whoever entered it knows why.
    private record Entered(
            OrderType type,
            @Nullable VariantId variant,
            List<ModifierChoice> choices,
            @Nullable OpenPrice open) {}

    PricesNow(Clock clock, DraftBook drafts, Texts texts, Notices notices) {
        this.clock = clock;
        this.drafts = drafts;
        this.texts = texts;
        this.notices = notices;
    }

    void hear(Duration ahead) {
        serverAhead = ahead;
    }

    /// What the server's clock says.
    Instant now() {
        return clock.instant().plus(serverAhead);
    }

    /// What the wall clock of the shop shows, to the minute.
    LocalDateTime minute(Shop shop) {
        return LocalDateTime.ofInstant(now(), shop.zone()).truncatedTo(ChronoUnit.MINUTES);
    }

    /// Whether another minute has begun than that of the prices on the screen.
    boolean isPast(Shop shop) {
        return basis != null && !basis.minute().equals(minute(shop));
    }

    /// The menu at the prices of this minute; the same one as long as none of them changes.
    Menu charging(Menu menu, OrderType type, Shop shop) {
        var now = new Basis(menu, type, minute(shop));
        if (!now.equals(basis)) {
            basis = now;
            Menu next = menu.charging(type, now.minute());
            charged = next.equals(charged) ? charged : next;
        }
        return charged;
    }

    /// Looks at the lines on the screen, and tells of those whose price is another by itself.
    ///
    /// @param menu at the prices of now
    void look(Menu menu, OrderType type, String currency) {
        Drafts all = drafts.draftsProperty().get();
        shown.keySet()
                .retainAll(
                        Stream.concat(Stream.of(all.current()), all.parked().stream())
                                .flatMap(draft -> draft.lines().stream())
                                .map(DraftLine::id)
                                .toList());
        String changes =
                all.current().lines().stream()
                        .flatMap(line -> look(line, menu, type, currency).stream())
                        .distinct()
                        .collect(Collectors.joining(", "));
        if (!changes.isEmpty()) {
            notices.insist(texts.text("order.pricesChanged", changes));
        }
    }

    private Optional<String> look(DraftLine line, Menu menu, OrderType type, String currency) {
        var entered = new Entered(type, line.variantId(), line.modifiers(), line.open());
        MenuItem item = menu.item(line.itemId());
        Money now = line.piece(menu);
        Shown known = shown.get(line.id());
        if (known == null || !known.entered().equals(entered)) {
            shown.put(line.id(), new Shown(entered, now, null));
            return Optional.empty();
        }
        if (known.piece().equals(now)) {
            return Optional.empty();
        }
        Money first = known.before() == null ? known.piece() : known.before();
        shown.put(line.id(), new Shown(entered, now, first.equals(now) ? null : first));
        return Optional.of(
                texts.text(
                        "order.priceChanged",
                        texts.name(line.called(item)),
                        texts.amount(known.piece(), currency),
                        texts.amount(now, currency)));
    }

    /// What a piece of a line cost when it was entered, where it costs something else now.
    Optional<Money> before(LineId line) {
        return Optional.ofNullable(shown.get(line)).map(Shown::before);
    }

    /// What tells of an order that was charged otherwise than the screen showed when it was sent.
    Consumer<Order> promised(Draft sent, String currency) {
        var pieces = new HashMap<LineId, Money>();
        for (DraftLine line : sent.lines()) {
            Shown known = shown.get(line.id());
            if (known != null) {
                pieces.put(line.id(), known.piece().times(line.quantity()));
            }
        }
        return order -> compare(pieces, order, currency);
    }

    private void compare(Map<LineId, Money> promised, Order order, String currency) {
        List<OrderLine> other =
                order.lines().stream()
                        .filter(line -> promised.containsKey(line.id()))
                        .filter(line -> line.status().isLive())
                        .filter(line -> !line.total().equals(promised.get(line.id())))
                        .toList();
        if (!other.isEmpty()) {
            String changes =
                    other.stream()
                            .map(
                                    line ->
                                            texts.text(
                                                    "order.priceChanged",
                                                    texts.name(line.called()),
                                                    texts.amount(
                                                            promised.getOrDefault(
                                                                    line.id(), Money.ZERO),
                                                            currency),
                                                    texts.amount(line.total(), currency)))
                            .collect(Collectors.joining(", "));
            notices.insist(texts.text("order.chargedOtherwise", order.number(), changes));
        }
    }
}
