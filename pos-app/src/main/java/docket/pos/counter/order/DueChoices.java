package docket.pos.counter.order;

import docket.pos.counter.DueText;
import docket.ui.Texts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The times that one tap chooses for an order, and how long the kitchen can have. Confined to the
/// screens' thread.
public final class DueChoices {
    /// What a time that is so many minutes ahead is rounded up to.
    private static final int ROUNDED = 5;

    private static final int QUARTER = 15;
    private static final int QUARTERS = 6;
    private static final int DAYS = 7;
    private static final int[] MINUTES_AHEAD = {30, 45, 60};
    private static final int[] LEADS = {10, 20, 30, 45, 60, 90};
    private static final int NOON = 12;

    private final DueTime due;
    private final KnownFloor known;
    private final Texts texts;

    DueChoices(DueTime due, KnownFloor known, Texts texts) {
        this.due = due;
        this.known = known;
        this.texts = texts;
    }

    /// A time that one tap chooses.
    ///
    /// @param name how it is offered
    public record Choice(String name, LocalDateTime at, boolean chosen) {}

    /// How long the kitchen has, which one tap chooses.
    public record Lead(int minutes, boolean chosen) {}

    /// Times of the next hours: so many minutes ahead, and full quarters.
    List<Choice> times() {
        Optional<DueText> clock = known.clock();
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
        Optional<DueText> clock = known.clock();
        if (clock.isEmpty()) {
            return List.of();
        }
        LocalDate today = clock.get().now().toLocalDate();
        LocalDateTime at = due.due().map(clock.get()::local).orElse(today.atTime(NOON, 0));
        return IntStream.range(0, DAYS)
                .mapToObj(today::plusDays)
                .map(day -> choice(day(day, today), day.atTime(at.toLocalTime())))
                .toList();
    }

    /// How long the kitchen can have; none where the order is for now, or the kitchen has it.
    List<Lead> leads() {
        return due.lead().stream()
                .flatMap(
                        lead ->
                                Stream.concat(
                                                IntStream.of(LEADS).boxed(),
                                                Stream.of(lead, due.shopLead()))
                                        .distinct()
                                        .sorted()
                                        .map(minutes -> new Lead(minutes, minutes.equals(lead))))
                .toList();
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
                due.due()
                        .flatMap(moment -> known.clock().map(clock -> clock.local(moment)))
                        .filter(at::equals)
                        .isPresent();
        return new Choice(name, at, isChosen);
    }

    private static LocalDateTime rounded(LocalDateTime time, int minutes) {
        int over = time.getMinute() % minutes;
        return over == 0 ? time : time.plusMinutes(minutes - over);
    }
}
