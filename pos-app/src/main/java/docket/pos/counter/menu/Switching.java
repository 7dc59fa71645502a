package docket.pos.counter.menu;

import docket.client.Command;
import docket.client.CommandDesk;
import docket.client.Ids;
import docket.model.Limits;
import docket.model.event.Floor;
import docket.model.menu.Availability;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.ChangeAvailability;
import docket.model.menu.MenuItem;
import docket.model.menu.ModifierGroup;
import docket.model.menu.Slot;
import docket.model.menu.Supply;
import docket.pos.counter.TellingDesk;
import docket.ui.Notices;
import docket.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Switches items and choices: publish, hide, sell out, perhaps for a time, or only so many.
/// Confined to the screens' thread.
public final class Switching {
    private static final int FIRST_COUNT = 10;
    private static final int MOST_HOURS = 12;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final TellingDesk desk;
    private final Ids ids;
    private final Texts texts;
    private final Clock clock;
    private final Notices notices;
    private @Nullable Floor floor;
    private Duration serverAhead = Duration.ZERO;

    Switching(CommandDesk desk, Ids ids, Texts texts, Clock clock, Notices notices) {
        this.clock = clock;
        this.desk = new TellingDesk(desk, texts, notices);
        this.ids = ids;
        this.texts = texts;
        this.notices = notices;
    }

    /// What is known of the restaurant from now on.
    void follow(Floor known) {
        floor = known;
    }

    /// How much the server's clock is ahead.
    void onContact(Duration ahead) {
        serverAhead = ahead;
    }

    /// Publishes something, hides it, or marks it sold out until told otherwise.
    void change(Offer offer, AvailabilityStatus status) {
        change(offer, new ChangeAvailability(status, null));
    }

    /// Marks something sold out, perhaps for a time only.
    void sellOut(Offer offer, SoldOut until) {
        Floor known = floor;
        if (known != null) {
            sellOut(offer, until.end(now(), known.shop()));
        }
    }

    /// Marks something sold out until then; null: until told otherwise.
    void sellOut(Offer offer, @Nullable Instant end) {
        change(offer, new ChangeAvailability(AvailabilityStatus.SOLD_OUT, end));
    }

    /// The full hours at which something may come back before the business day is over, the next
    /// first.
    List<Instant> hours() {
        Floor known = floor;
        if (known == null) {
            return List.of();
        }
        return known.shop().hoursLeft(now()).limit(MOST_HOURS).toList();
    }

    /// Whether it comes back at one of the full hours, but not with the next business day.
    boolean isOutUntilAnHour(Offer offer) {
        Instant until = offer.availability().until();
        Floor known = floor;
        if (until == null || known == null || isOutForToday(offer)) {
            return false;
        }
        ZonedDateTime local = until.atZone(known.shop().zone());
        return local.equals(local.truncatedTo(ChronoUnit.HOURS));
    }

    private Instant now() {
        return clock.instant().plus(serverAhead);
    }

    /// Sells only so many of an item; with none it is sold out.
    ///
    /// @param count from 0; more than can be counted is taken for the most
    void count(Offer offer, int count) {
        change(
                offer,
                count == 0
                        ? new ChangeAvailability(AvailabilityStatus.SOLD_OUT, null)
                        : new ChangeAvailability(
                                AvailabilityStatus.PUBLISHED, null, Math.min(count, Limits.COUNT)));
    }

    /// Sells one more of an item, or one fewer; where it was not counted, the count starts at ten.
    void countBy(Offer offer, int step) {
        Integer left = offer.availability().left();
        count(offer, left == null ? FIRST_COUNT : Math.max(0, left + step));
    }

    private void change(Offer offer, ChangeAvailability change) {
        if (offer.availability().equals(change.availability())) {
            return;
        }
        desk.send(command(offer, change), done -> notices.say(changed(offer, change)));
    }

    private Command command(Offer offer, ChangeAvailability change) {
        return switch (offer) {
            case Offer.OfItem dish ->
                    new Command.ChangeItem(ids.command(), dish.item().id(), change);
            case Offer.OfChoice choice ->
                    new Command.ChangeModifier(ids.command(), choice.modifier().id(), change);
        };
    }

    private String name(Offer offer) {
        return texts.name(offer.name(), offer.names());
    }

    private String changed(Offer offer, ChangeAvailability change) {
        return change.left() == null
                ? texts.text("menu.changed." + change.status(), name(offer))
                : texts.text("menu.counted", name(offer), change.left());
    }

    /// When what is sold out comes back by itself, in words; `""` where it does not.
    String until(Offer offer) {
        return until(offer.availability());
    }

    private String until(Availability availability) {
        Instant until = availability.until();
        return until == null ? "" : until(until);
    }

    /// "Until" a time, in words.
    String until(Instant end) {
        Floor known = floor;
        return known == null
                ? ""
                : texts.text("item.until", TIME.format(end.atZone(known.shop().zone())));
    }

    /// Whether a sold-out item comes back with the next business day.
    boolean isOutForToday(Offer offer) {
        Floor known = floor;
        return known != null
                && Objects.equals(offer.availability().until(), known.shop().nextDay(now()));
    }

    /// Why an item cannot be had that nobody switched off: nothing is left of a choice that it
    /// needs. `""` where it can.
    String lacks(MenuItem item) {
        Floor known = floor;
        if (known == null || !item.available()) {
            return "";
        }
        Supply supply = known.menu().supply();
        return supply.lacking(item)
                .map(ModifierGroup::called)
                .or(() -> supply.unfilled(item).map(Slot::called))
                .map(lacking -> texts.text("item.lacks", texts.name(lacking)))
                .orElse("");
    }
}
