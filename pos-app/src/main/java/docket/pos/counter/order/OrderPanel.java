package docket.pos.counter.order;

import docket.model.Money;
import docket.model.menu.Menu;
import docket.model.order.LineId;
import docket.model.order.Order;
import docket.model.order.SendPreview;
import docket.ui.Texts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What the panel of order entry shows: the order's lines, its total, and what its buttons say.
/// Confined to the screens' thread.
public final class OrderPanel {
    private final Texts texts;
    private final ReadOnlyObjectWrapper<List<LineRow>> lines =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<OthersEntering>> others =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper totalText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper sendText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper titleText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper offerText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper parkedText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper fireText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper roundText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper previewText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper readyText = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper canPay = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper rush = new ReadOnlyBooleanWrapper();

    private UnaryOperator<Menu> routing = menu -> menu;

    OrderPanel(Texts texts) {
        this.texts = texts;
    }

    /// The lines sent before, then those of the draft.
    public ReadOnlyObjectProperty<List<LineRow>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// What others enter for the same table and have not sent.
    public ReadOnlyObjectProperty<List<OthersEntering>> othersProperty() {
        return others.getReadOnlyProperty();
    }

    /// Shows what others enter.
    void showOthers(List<OthersEntering> now) {
        if (!now.equals(others.get())) {
            others.set(now);
        }
    }

    public ReadOnlyStringProperty totalTextProperty() {
        return totalText.getReadOnlyProperty();
    }

    public String getTotalText() {
        return totalText.get();
    }

    public ReadOnlyStringProperty sendTextProperty() {
        return sendText.getReadOnlyProperty();
    }

    public String getSendText() {
        return sendText.get();
    }

    public ReadOnlyStringProperty titleTextProperty() {
        return titleText.getReadOnlyProperty();
    }

    public String getTitleText() {
        return titleText.get();
    }

    /// Asks whether to add to the table's open order; `""` where there is nothing to ask.
    public ReadOnlyStringProperty offerTextProperty() {
        return offerText.getReadOnlyProperty();
    }

    public String getOfferText() {
        return offerText.get();
    }

    /// How many drafts are put aside; `""` where none is.
    public ReadOnlyStringProperty parkedTextProperty() {
        return parkedText.getReadOnlyProperty();
    }

    public String getParkedText() {
        return parkedText.get();
    }

    /// What is fired next; `""` where nothing is held.
    public ReadOnlyStringProperty fireTextProperty() {
        return fireText.getReadOnlyProperty();
    }

    public String getFireText() {
        return fireText.get();
    }

    /// What the last round was, which can be repeated; `""` where there is none.
    public ReadOnlyStringProperty roundTextProperty() {
        return roundText.getReadOnlyProperty();
    }

    public String getRoundText() {
        return roundText.get();
    }

    /// What Send would bring to which station; `""` where there is nothing to send.
    public ReadOnlyStringProperty previewTextProperty() {
        return previewText.getReadOnlyProperty();
    }

    public String getPreviewText() {
        return previewText.get();
    }

    /// In how many minutes it will be ready, what is entered if it were sent now; `""`: not known.
    public ReadOnlyStringProperty readyTextProperty() {
        return readyText.getReadOnlyProperty();
    }

    public String getReadyText() {
        return readyText.get();
    }

    /// Whether something is to be paid, sent or not.
    public ReadOnlyBooleanProperty canPayProperty() {
        return canPay.getReadOnlyProperty();
    }

    /// Whether the kitchen makes the order before the others.
    public ReadOnlyBooleanProperty rushProperty() {
        return rush.getReadOnlyProperty();
    }

    /// The row of a line, where it is shown.
    Optional<LineRow> row(@Nullable LineId id) {
        return lines.get().stream().filter(row -> Objects.equals(row.id(), id)).findFirst();
    }

    /// Shows that nothing is known of the restaurant yet.
    void showNothing() {
        readyText.set("");
        titleText.set(texts.text("order.new"));
        sendText.set(texts.text("order.sendNothing"));
    }

    /// Shows the drafts.
    ///
    /// @param now what they are drawn with
    /// @param order the order that the draft adds to
    /// @param offered the open order of the draft's table
    void show(Drafts drafts, OrderLines now, Optional<Order> order, Optional<Order> offered) {
        Draft draft = drafts.current();
        String currency = now.currency();
        lines.set(now.of(order, draft));
        Money sent = order.map(Order::total).orElse(Money.ZERO);
        totalText.set(texts.amount(sent.plus(draft.total(now.menu())), currency));
        sendText.set(
                draft.isEmpty()
                        ? texts.text("order.sendNothing")
                        : texts.text("order.send", draft.pieces()));
        titleText.set(order.map(Order::number).orElseGet(() -> texts.text("order.new")));
        offerText.set(offered.map(o -> texts.text("order.offer", o.number())).orElse(""));
        previewText.set(preview(draft, now.menu(), order));
        fireText.set(order.map(o -> SentLines.fireText(o, texts)).orElse(""));
        roundText.set(draft.isEmpty() ? order.map(this::round).orElse("") : "");
        rush.set(order.filter(Order::isRush).isPresent());
        int aside = drafts.parked().size();
        parkedText.set(aside == 0 ? "" : texts.text("order.parked", aside));
        canPay.set(!draft.isEmpty() || order.filter(o -> o.due().isPositive()).isPresent());
    }

    /// Says of a Send for later what it brings.
    void foretell(String what) {
        previewText.set(what);
    }

    /// Says in how many minutes it will be ready; `""`: not known.
    void promise(String ready) {
        readyText.set(ready);
    }

    private String round(Order order) {
        return SentAgain.lastRound(order).stream()
                .filter(line -> line.partOf() == null)
                .map(line -> LineDetails.brief(line, texts))
                .collect(Collectors.joining(", "));
    }

    /// Says which stations make what is ordered, before it is shown.
    void route(UnaryOperator<Menu> by) {
        routing = by;
    }

    private String preview(Draft draft, Menu menu, Optional<Order> order) {
        SendPreview ahead = SendPreview.of(order, draft.commands(), routing.apply(menu));
        Stream<String> stations =
                ahead.fired().entrySet().stream()
                        .map(
                                at ->
                                        "%s %d"
                                                .formatted(
                                                        texts.name(
                                                                at.getKey().name(),
                                                                at.getKey().names()),
                                                        at.getValue()));
        Stream<String> held =
                ahead.held() == 0
                        ? Stream.of()
                        : Stream.of(texts.text("order.previewHeld", ahead.held()));
        String all = Stream.concat(stations, held).collect(Collectors.joining(" · "));
        return all.isEmpty() ? "" : texts.text("order.preview", all);
    }
}
