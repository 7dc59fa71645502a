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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// For when the order on the screen is wanted: now, or a time that is typed or chosen. Of an order
/// that was sent for a time, another one is sent at once. Confined to the screens' thread.
public final class DueTime {
    /// What a time that is so many minutes ahead is rounded up to.
    private static final int ROUNDED = 5;

    private static final int QUARTER = 15;
    private static final int QUARTERS = 6;
    private static final int DAYS = 7;
    private static final int[] MINUTES_AHEAD = {30, 45, 60};
    private static final int[] LEADS = {10, 20, 30, 45, 60, 90};
    private static final int NOON = 12;

    private final DraftBook drafts;
    private final KnownFloor known;
    private final SentDetails details;
    private final Texts texts;
    private final Notices notices;
    private final ReadOnlyStringWrapper shown = new ReadOnlyStringWrapper("");
    private @Nullable String typed;

    DueTime(DraftBook drafts, KnownFloor known, SentDetails details, Texts texts, Notices notices) {
        this.drafts = drafts;
        this.known = known;
        this.details = details;
        this.texts = texts;
        this.notices = notices;
    }

    /// A time that one tap chooses.
    ///
    /// @param name how it is offered
    public record Choice(String name, LocalDateTime at, boolean chosen) {}

    /// How long the kitchen has, which one tap chooses.
    public record Lead(int minutes, boolean chosen) {}

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

    /// Times of the next hours: so many minutes ahead, and full quarters.
    List<Choice> times() {
        Optional<DueText> clock = clock();
        if (clock.isEmpty()) {
            return List.of();
        }
        LocalDateTime now = clock.get().now();
        var all = new ArrayList<Choice>();
        for (int minutes : MINUTES_AHEAD) {
            all.add(choice("+" + minutes, rounded(now.plusMinutes(minutes), ROUNDED)));
        }
        LocalDateTime quarter = rounded(now.plusMinutes(QUARTER), QUARTER);
        for (int i = 0; i < QUARTERS; i++) {
            LocalDateTime at = quarter.plusMinutes((long) QUARTER * i);
            all.add(choice(clock.get().of(clock.get().instant(at)), at));
        }
        return all;
    }

    /// The time, on each of the next days.
    List<Choice> days() {
        Optional<DueText> clock = clock();
        if (clock.isEmpty()) {
            return List.of();
        }
        LocalDate today = clock.get().now().toLocalDate();
        LocalDateTime at = due().map(clock.get()::local).orElse(today.atTime(NOON, 0));
        return IntStream.range(0, DAYS)
                .mapToObj(today::plusDays)
                .map(day -> choice(day(day, today), day.atTime(at.toLocalTime())))
                .toList();
    }

    /// How long the kitchen can have; none where the order is for now, or the kitchen has it.
    List<Lead> leads() {
        Optional<Integer> now =
                drafts.draft().adding()
                        ? known.openOrder().filter(Order::isScheduled).map(DueTime::lead)
                        : Optional.ofNullable(drafts.draft().later()).map(this::lead);
        return now.stream()
                .flatMap(
                        lead ->
                                Stream.concat(
                                                IntStream.of(LEADS).boxed(),
                                                Stream.of(lead, shopLead()))
                                        .distinct()
                                        .sorted()
                                        .map(minutes -> new Lead(minutes, minutes.equals(lead))))
                .toList();
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

    private String day(LocalDate day, LocalDate today) {
        return day.equals(today)
                ? texts.text("due.today")
                : DateTimeFormatter.ofPattern(
                                texts.text("due.dayPattern"),
                                texts.languageProperty().get().locale())
                        .format(day);
    }

    private Choice choice(String name, LocalDateTime at) {
        boolean isChosen =
                due().flatMap(due -> clock().map(clock -> clock.local(due)))
                        .filter(at::equals)
                        .isPresent();
        return new Choice(name, at, isChosen);
    }

    private static LocalDateTime rounded(LocalDateTime time, int minutes) {
        int over = time.getMinute() % minutes;
        return over == 0 ? time : time.plusMinutes(minutes - over);
    }

    private Optional<Instant> due() {
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

    private int shopLead() {
        return known.floor().map(Floor::shop).map(Shop::lead).orElse(Shop.USUAL_LEAD);
    }

    private Optional<DueText> clock() {
        return known.clock();
    }

    private static Instant now(DueText clock) {
        return clock.instant(clock.now());
    }
}
