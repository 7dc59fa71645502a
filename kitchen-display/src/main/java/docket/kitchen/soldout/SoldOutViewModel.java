package docket.kitchen.soldout;

import docket.client.CommandDesk.Result;
import docket.kitchen.contact.TapNotices;
import docket.model.Shop;
import docket.model.event.Floor;
import docket.model.menu.Availability;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.ChangeAvailability;
import docket.model.menu.ItemId;
import docket.model.menu.MenuItem;
import docket.ui.Texts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Sells an item out from the stove: now, until an hour, until tomorrow, or with the last of so
/// many; and brings it back. Confined to the screens' thread.
public final class SoldOutViewModel {
    private static final int MOST_HOURS = 8;
    private static final int MOST_DIGITS = 3;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Desk desk;
    private final Texts texts;
    private final Supplier<Instant> serverNow;
    private final TapNotices notices;
    private final ReadOnlyObjectWrapper<@Nullable MenuItem> item = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper("");
    private @Nullable Shop shop;

    /// Sends what is to become of an item.
    public interface Desk {
        void change(ItemId item, ChangeAvailability change, Consumer<Result> then);
    }

    /// @param serverNow the server's time
    /// @param notices tells the cook what came of it
    public SoldOutViewModel(
            Desk desk, Texts texts, Supplier<Instant> serverNow, TapNotices notices) {
        this.desk = desk;
        this.texts = texts;
        this.serverNow = serverNow;
        this.notices = notices;
    }

    /// The item that it is about; null while nothing is asked.
    public ReadOnlyObjectProperty<@Nullable MenuItem> itemProperty() {
        return item.getReadOnlyProperty();
    }

    public boolean isShowing() {
        return item.get() != null;
    }

    /// How many are left, as it is typed.
    ReadOnlyStringProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    /// Asks about an item, as the floor knows it; one that left the menu is not asked about.
    public void open(ItemId wanted, Floor floor) {
        shop = floor.shop();
        left.set("");
        Optional<MenuItem> known = floor.menu().find(wanted);
        item.set(known.orElse(null));
        if (known.isEmpty()) {
            notices.say(texts.text("soldOut.gone"));
        }
    }

    /// Shows the item as it is now, where somebody changed it meanwhile.
    public void follow(Floor floor) {
        MenuItem shown = item.get();
        if (shown != null) {
            floor.menu().find(shown.id()).ifPresent(item::set);
        }
    }

    public void close() {
        item.set(null);
    }

    String title() {
        MenuItem shown = item.get();
        return shown == null ? "" : texts.name(shown.name(), shown.names());
    }

    /// Whether it can be had now, how many, and when it comes back.
    String state() {
        MenuItem shown = item.get();
        if (shown == null) {
            return "";
        }
        Availability now = shown.availability();
        Instant until = now.until();
        if (now.left() != null && now.isPublished()) {
            return texts.text("soldOut.counted", now.left());
        }
        return until == null
                ? texts.text("soldOut.is." + now.status())
                : texts.text("soldOut.until", time(until));
    }

    /// The next full hours before the business day is over.
    List<Instant> hours() {
        Shop known = shop;
        return known == null
                ? List.of()
                : known.hoursLeft(serverNow.get()).limit(MOST_HOURS).toList();
    }

    String time(Instant moment) {
        Shop known = shop;
        return known == null ? "" : TIME.format(moment.atZone(known.zone()));
    }

    /// Sold out until somebody brings it back.
    void sellOut() {
        change(new ChangeAvailability(AvailabilityStatus.SOLD_OUT, null), "soldOut.done");
    }

    void sellOutUntil(Instant hour) {
        change(new ChangeAvailability(AvailabilityStatus.SOLD_OUT, hour), "soldOut.done");
    }

    void sellOutUntilTomorrow() {
        Shop known = shop;
        if (known != null) {
            sellOutUntil(known.nextDay(serverNow.get()));
        }
    }

    void bringBack() {
        change(new ChangeAvailability(AvailabilityStatus.PUBLISHED, null), "soldOut.back");
    }

    void type(int digit) {
        boolean isFirstZero = left.get().isEmpty() && digit == 0;
        if (!isFirstZero && left.get().length() < MOST_DIGITS) {
            left.set(left.get() + digit);
        }
    }

    void deleteDigit() {
        String typed = left.get();
        left.set(typed.isEmpty() ? "" : typed.substring(0, typed.length() - 1));
    }

    /// As many are left as were typed.
    void sellLeft() {
        if (!left.get().isEmpty()) {
            int count = Integer.parseInt(left.get());
            change(
                    new ChangeAvailability(AvailabilityStatus.PUBLISHED, null, count),
                    "soldOut.countedNow");
        }
    }

    private void change(ChangeAvailability change, String done) {
        MenuItem shown = item.get();
        if (shown == null) {
            return;
        }
        String name = title();
        close();
        if (!shown.availability().equals(change.availability())) {
            Integer count = change.left();
            String sentence = texts.text(done, name, count == null ? 0 : count);
            desk.change(shown.id(), change, result -> notices.answered(result, sentence));
        }
    }
}
