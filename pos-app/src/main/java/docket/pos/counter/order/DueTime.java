package docket.pos.counter.order;

import docket.model.Limits;
import docket.model.Shop;
import docket.model.event.Floor;
import docket.model.order.ChangeDetails;
import docket.model.order.Order;
import docket.pos.counter.DueText;
import docket.ui.Notices;
import docket.ui.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// For when the order on the screen is wanted: now, or a time that is typed or chosen. Of an order
/// that was sent for a time, another one is sent at once. Confined to the screens' thread.
public final class DueTime {
    private final DraftBook drafts;
    private final KnownFloor known;
    private final SentDetails details;
    private final Texts texts;
    private final Notices notices;
    private final DueChoices choices;
    private final ReadOnlyStringWrapper shown = new ReadOnlyStringWrapper("");
    private @Nullable String typed;

    DueTime(DraftBook drafts, KnownFloor known, SentDetails details, Texts texts, Notices notices) {
        this.drafts = drafts;
        this.known = known;
        this.details = details;
        this.texts = texts;
        this.notices = notices;
        choices = new DueChoices(this, known, texts);
    }

    // What is shown

    /// The time as it was when the order was shown last.
    public ReadOnlyStringProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Shows it again, for the order may be another, or of another time.
    void refresh() {
        shown.set(text());
    }

    /// Whether the order can be given a time.
    boolean isOffered() {
        return !drafts.draft().adding() || due().isPresent();
    }

    /// The time as the field shows it; `""`: now.
    public String text() {
        return due().flatMap(at -> clock().map(clock -> clock.of(at))).orElse("");
    }

    /// What Send brings, of an order that the kitchen does not get yet.
    Optional<String> preview() {
        Later later = drafts.draft().later();
        Optional<DueText> clock = clock();
        if (drafts.draft().isEmpty() || later == null || clock.isEmpty()) {
            return Optional.empty();
        }
        Instant fireAt = later.dueAt().minus(Duration.ofMinutes(lead(later)));
        return Optional.of(fireAt)
                .filter(at -> at.isAfter(now(clock.get())))
                .map(
                        at ->
                                texts.text(
                                        "due.preview",
                                        clock.get().of(later.dueAt()),
                                        clock.get().of(at)));
    }

    /// Minutes that the kitchen has; empty where the order is for now, or the kitchen has it.
    Optional<Integer> lead() {
        return drafts.draft().adding()
                ? known.openOrder().filter(Order::isScheduled).map(DueTime::lead)
                : Optional.ofNullable(drafts.draft().later()).map(this::lead);
    }

    /// What one tap chooses.
    DueChoices choices() {
        return choices;
    }

    // Commands

    /// Keeps what is typed until it is finished.
    void type(String text) {
        typed = text;
    }

    boolean isTyped() {
        return typed != null;
    }

    /// Leaves the time as it was.
    void forget() {
        typed = null;
    }

    /// Takes over what was typed.
    ///
    /// @return whether it is a time, which else the cashier is told of
    boolean settle() {
        String text = typed;
        if (text == null || text.strip().equals(text())) {
            typed = null;
            return true;
        }
        if (text.isBlank()) {
            chooseNow();
            return true;
        }
        Optional<LocalDateTime> at = clock().flatMap(clock -> clock.read(text));
        if (at.isEmpty()) {
            notices.say(texts.text("due.wrong"));
            return false;
        }
        boolean isChosen = choose(at.get());
        typed = isChosen ? null : text;
        return isChosen;
    }

    /// Says that the order is wanted at a time.
    ///
    /// @return whether it can be, which else the cashier is told of
    public boolean choose(LocalDateTime at) {
        typed = null;
        Optional<DueText> clock = clock();
        if (clock.isEmpty()) {
            return false;
        }
        Instant due = clock.get().instant(at);
        if (!isAhead(due, clock.get())) {
            return false;
        }
        if (drafts.draft().adding()) {
            known.openOrder()
                    .filter(order -> !due.equals(order.dueAt()))
                    .ifPresent(order -> details.change(order, ChangeDetails.due(due, null)));
        } else {
            Later before = drafts.draft().later();
            Integer lead = before == null ? null : before.leadMinutes();
            drafts.set(drafts.draft().withLater(new Later(due, lead)));
        }
        return true;
    }

    /// Says that the order is wanted as soon as it is made. One that was sent is fired for that.
    public void chooseNow() {
        typed = null;
        if (!drafts.draft().adding() && drafts.draft().later() != null) {
            drafts.set(drafts.draft().withLater(null));
        }
    }

    /// Says how long before its time the kitchen gets the order.
    public void lead(int minutes) {
        Later later = drafts.draft().later();
        if (drafts.draft().adding()) {
            known.openOrder()
                    .flatMap(
                            order ->
                                    Optional.ofNullable(order.dueAt())
                                            .map(due -> ledTo(order, due, minutes)))
                    .ifPresent(Runnable::run);
        } else if (later != null) {
            Integer other = minutes == shopLead() ? null : Integer.valueOf(minutes);
            drafts.set(drafts.draft().withLater(new Later(later.dueAt(), other)));
        }
    }

    private Runnable ledTo(Order order, Instant due, int minutes) {
        return () -> details.change(order, ChangeDetails.due(due, minutes));
    }

    /// Whether Send can take the order as it is: nothing wrong is typed, and its time, which may
    /// have been chosen long ago, is still ahead.
    boolean isReady() {
        Later later = drafts.draft().later();
        if (!settle()) {
            return false;
        }
        return drafts.draft().adding()
                || later == null
                || clock().filter(clock -> !isAhead(later.dueAt(), clock)).isEmpty();
    }

    private boolean isAhead(Instant due, DueText clock) {
        Instant now = now(clock);
        boolean isAhead =
                due.isAfter(now) && due.isBefore(now.plus(Duration.ofDays(Limits.DAYS_AHEAD)));
        if (!isAhead) {
            notices.say(texts.text("due.notAhead", clock.of(due), Limits.DAYS_AHEAD));
        }
        return isAhead;
    }

    /// When the order on the screen is wanted; empty: now.
    Optional<Instant> due() {
        Later later = drafts.draft().later();
        return drafts.draft().adding()
                ? known.openOrder().flatMap(order -> Optional.ofNullable(order.dueAt()))
                : Optional.ofNullable(later).map(Later::dueAt);
    }

    private int lead(Later later) {
        return later.leadMinutes() == null ? shopLead() : later.leadMinutes();
    }

    private static int lead(Order order) {
        Instant due = order.dueAt();
        Instant fireAt = order.fireAt();
        return due == null || fireAt == null
                ? 0
                : Math.toIntExact(Duration.between(fireAt, due).toMinutes());
    }

    /// Minutes that the kitchen has where nothing else is said.
    int shopLead() {
        return known.floor().map(Floor::shop).map(Shop::lead).orElse(Shop.USUAL_LEAD);
    }

    private Optional<DueText> clock() {
        return known.clock();
    }

    private static Instant now(DueText clock) {
        return clock.instant(clock.now());
    }
}
