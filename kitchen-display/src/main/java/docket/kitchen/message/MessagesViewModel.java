package docket.kitchen.message;

import docket.client.Command;
import docket.client.CommandDesk;
import docket.client.CommandDesk.Result;
import docket.client.Ids;
import docket.kitchen.contact.TapNotices;
import docket.model.event.Floor;
import docket.model.message.Message;
import docket.model.message.MessageId;
import docket.model.message.NewMessage;
import docket.model.message.SeeMessage;
import docket.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The messages of one display: the oldest that nobody before it has seen, and what they send to
/// the counter, a short one at one tap or one in their own words. Confined to the screens' thread.
public final class MessagesViewModel {
    /// Short messages that the bundles have.
    static final int CANNED = 6;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Readers readers;
    private final CommandDesk desk;
    private final Ids ids;
    private final Texts texts;
    private final Clock clock;
    private final TapNotices notices;
    private final Runnable ring;
    private final ReadOnlyStringWrapper banner = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper more = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
    private final StringProperty text = new SimpleStringProperty("");
    private final Set<MessageId> heard = new HashSet<>();
    private final Set<MessageId> tapped = new HashSet<>();
    private final Set<MessageId> own = new HashSet<>();
    private Duration serverAhead = Duration.ZERO;
    private List<Message> waiting = List.of();
    private @Nullable Floor floor;

    /// @param readers who stands before the display
    /// @param notices tells the cooks in a sentence
    /// @param ring sounds for a message that is new
    public MessagesViewModel(
            Readers readers,
            CommandDesk desk,
            Ids ids,
            Texts texts,
            Clock clock,
            TapNotices notices,
            Runnable ring) {
        this.readers = readers;
        this.desk = desk;
        this.ids = ids;
        this.texts = texts;
        this.clock = clock;
        this.notices = notices;
        this.ring = ring;
    }

    /// The oldest message that nobody here has seen, with who sent it and when; `""` for none.
    public ReadOnlyStringProperty bannerProperty() {
        return banner.getReadOnlyProperty();
    }

    public String getBanner() {
        return banner.get();
    }

    /// How many more wait behind it; `""` for none.
    public ReadOnlyStringProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    public String getMore() {
        return more.get();
    }

    /// Whether the short messages to the counter are offered.
    public ReadOnlyBooleanProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /// The short messages to the counter, in the language of the screen.
    List<String> canned() {
        return IntStream.rangeClosed(1, CANNED)
                .mapToObj(number -> texts.text("message.canned" + number))
                .toList();
    }

    public void open() {
        showing.set(true);
    }

    public void close() {
        showing.set(false);
    }

    /// What is being written, which outlives a switch of the language.
    StringProperty textProperty() {
        return text;
    }

    /// Sends what was written.
    void sendText() {
        String written = text.get().strip();
        if (!written.isEmpty()) {
            text.set("");
            send(written);
        }
    }

    /// Sends one of the short messages to the counter.
    void send(String text) {
        close();
        MessageId id = ids.message();
        own.add(id);
        desk.send(
                new Command.SendMessage(id, NewMessage.toCounter(text)),
                result -> notices.answered(result, texts.text("message.sent", text)));
    }

    /// The cooks have seen the message that shows.
    ///
    /// @return whether there was one
    public boolean seen() {
        if (waiting.isEmpty()) {
            return false;
        }
        MessageId id = waiting.getFirst().id();
        tapped.add(id);
        desk.send(
                new Command.SayMessageSeen(ids.command(), id, new SeeMessage(readers.place())),
                result -> {
                    if (!(result instanceof Result.Done)) {
                        tapped.remove(id);
                    }
                    notices.answered(result, "");
                    refresh();
                });
        refresh();
        return true;
    }

    /// The server's clock is ahead of this one.
    public void serverIsAhead(Duration ahead) {
        serverAhead = ahead;
    }

    /// Takes the floor as it is now, and sounds for what is new on it.
    public void show(Floor now) {
        boolean isFirst = floor == null;
        floor = now;
        List<Message> all = said(now);
        boolean isNews = false;
        for (Message message : all) {
            if (readers.mine().test(message) && heard.add(message.id())) {
                isNews |= !message.isSeenAt(readers.place());
            }
            if (message.isSeen() && own.remove(message.id())) {
                notices.say(texts.text("message.seenByCounter", message.text()));
            }
        }
        refresh();
        if (isNews && !isFirst) {
            ring.run();
        }
    }

    /// Says it anew, as after a switch of the language.
    public void refresh() {
        Floor now = floor;
        if (now == null) {
            return;
        }
        waiting =
                said(now).stream()
                        .filter(one -> readers.mine().test(one) && !one.isSeenAt(readers.place()))
                        .filter(one -> !tapped.contains(one.id()))
                        .toList();
        banner.set(waiting.isEmpty() ? "" : text(waiting.getFirst(), now.shop().zone()));
        int others = waiting.size() - 1;
        more.set(others > 0 ? texts.text("message.more", others) : "");
    }

    private String text(Message message, ZoneId zone) {
        String from =
                message.person() == null
                        ? message.from()
                        : texts.text("message.from", message.person(), message.from());
        return texts.text(
                "message.banner", from, TIME.format(message.sentAt().atZone(zone)), message.text());
    }

    /// A test ticket stands among the cards.
    private List<Message> said(Floor now) {
        return now.messages(serverNow()).stream().filter(one -> !one.isTest()).toList();
    }

    private Instant serverNow() {
        return clock.instant().plus(serverAhead);
    }
}
