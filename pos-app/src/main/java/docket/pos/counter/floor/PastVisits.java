package docket.pos.counter.floor;

import docket.model.Shop;
import docket.model.table.Visit;
import docket.ui.Background;
import docket.ui.Outcome;
import docket.ui.Texts;
import docket.wire.VisitBill;
import docket.wire.VisitPage;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The visits that a table had before, as the server is asked for them. Confined to the screens'
/// thread.
public final class PastVisits {
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Background background;
    private final Function<String, VisitPage> server;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private @Nullable String table;

    /// One visit.
    ///
    /// @param when it began, and how long it was
    /// @param what covers and orders
    /// @param sum what was ordered; `""`: nothing
    public record Row(String when, String what, String sum) {}

    /// Asks nothing yet.
    ///
    /// @param server tells the visits of a table, the last one first
    public PastVisits(Background background, Function<String, VisitPage> server, Texts texts) {
        this.background = background;
        this.server = server;
        this.texts = texts;
    }

    public ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// How far the question is, or why there is no answer; `""`: nothing is asked, or the rows are
    /// the answer.
    public ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    boolean isShown() {
        return table != null;
    }

    /// Shows the earlier visits of a table.
    void show(String label, Shop shop) {
        table = label;
        rows.set(List.of());
        state.set(texts.text("floor.past.looking"));
        background.run(
                () -> server.apply(label),
                outcome -> {
                    if (label.equals(table)) {
                        take(outcome, shop);
                    }
                });
    }

    private void take(Outcome<VisitPage> outcome, Shop shop) {
        state.set(texts.why(outcome, "history.noServer"));
        if (outcome instanceof Outcome.Done<VisitPage> done) {
            VisitPage page = done.value();
            rows.set(
                    page.visits().stream()
                            .filter(visit -> !visit.isOpen())
                            .map(visit -> row(visit, page, shop))
                            .toList());
            state.set(rows.get().isEmpty() ? texts.text("floor.past.none") : "");
        }
    }

    private Row row(Visit visit, VisitPage page, Shop shop) {
        Optional<VisitBill> bill =
                page.bills().stream().filter(b -> b.visitId().equals(visit.id())).findFirst();
        String began = DAY_AND_TIME.format(visit.openedAt().atZone(shop.zone()));
        String covers = visit.guests() == 0 ? "" : texts.text("floor.guests", visit.guests());
        return new Row(
                began + " · " + texts.text("floor.minutes", minutes(visit)),
                Stream.concat(
                                Stream.of(covers),
                                bill.stream().flatMap(known -> known.orders().stream()))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · ")),
                bill.map(known -> texts.amount(known.total(), shop.currency())).orElse(""));
    }

    /// Until the guests had gone.
    private static long minutes(Visit visit) {
        Instant end =
                Optional.ofNullable(visit.closedAt())
                        .or(() -> Optional.ofNullable(visit.cleanedAt()))
                        .orElse(visit.openedAt());
        return Math.max(0, Duration.between(visit.openedAt(), end).toMinutes());
    }

    /// Shows them no more.
    void hide() {
        table = null;
        rows.set(List.of());
        state.set("");
    }
}
