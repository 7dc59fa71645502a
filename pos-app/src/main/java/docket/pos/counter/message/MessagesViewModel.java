package docket.pos.counter.message;

import docket.client.Command;
import docket.client.FloorFollower;
import docket.client.Ids;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.menu.StationId;
import docket.model.message.Audience;
import docket.model.message.Message;
import docket.model.message.MessageId;
import docket.model.message.NewMessage;
import docket.model.message.SeeMessage;
import docket.model.message.SeenBy;
import docket.pos.counter.TellingDesk;
import docket.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The messages between this counter and the kitchen: what arrived and nobody at a counter has
/// seen, what was sent and who has seen that, and the sending. Confined to the screens' thread.
public final class MessagesViewModel implements FloorFollower.Watcher {
    /// Short messages that the bundles have.
    static final int CANNED = 6;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final TellingDesk desk;
    private final Ids ids;
    private final Texts texts;
    private final Clock clock;
    private final BooleanSupplier signedIn;
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper arrived = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Receiver>> receivers =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable StationId> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<MessageRow>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> canned =
            new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty text = new SimpleStringProperty("");
    private final Set<MessageId> tapped = new HashSet<>();
    private Duration serverAhead = Duration.ZERO;
    private List<Message> waiting = List.of();
    private @Nullable Floor floor;

    /// @param signedIn whether somebody is signed in, in whose name is sent and seen
    public MessagesViewModel(
            TellingDesk desk, Ids ids, Texts texts, Clock clock, BooleanSupplier signedIn) {
        this.desk = desk;
        this.ids = ids;
        this.texts = texts;
        this.clock = clock;
        this.signedIn = signedIn;
        text.subscribe(this::shorten);
        refresh();
    }

    private void shorten(String written) {
        if (written.codePointCount(0, written.length()) > Message.TEXT) {
            text.set(written.substring(0, written.offsetByCodePoints(0, Message.TEXT)));
        }
    }

    // Properties

    /// Whether messages are being written.
    public ReadOnlyBooleanProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /// The messages of the kitchen that nobody has seen, one a line; `""` for none.
    public ReadOnlyStringProperty arrivedProperty() {
        return arrived.getReadOnlyProperty();
    }

    public String getArrived() {
        return arrived.get();
    }

    /// Whom a message can be sent to: the whole kitchen first.
    ReadOnlyObjectProperty<List<Receiver>> receiversProperty() {
        return receivers.getReadOnlyProperty();
    }

    /// The station that is chosen; null: the whole kitchen.
    ReadOnlyObjectProperty<@Nullable StationId> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// What was said of late, the last first.
    ReadOnlyObjectProperty<List<MessageRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// The short messages, in the language of the screen.
    ReadOnlyObjectProperty<List<String>> cannedProperty() {
        return canned.getReadOnlyProperty();
    }

    /// What is being written.
    StringProperty textProperty() {
        return text;
    }

    // Commands

    /// Opens the messages, where somebody is signed in.
    public void open() {
        if (signedIn.getAsBoolean()) {
            refresh();
            showing.set(true);
        }
    }

    public void close() {
        showing.set(false);
    }

    void choose(@Nullable StationId station) {
        chosen.set(station);
    }

    /// Chooses the next receiver, or the one before.
    void chooseNext(int by) {
        List<StationId> stations = new ArrayList<>();
        receivers.get().forEach(receiver -> stations.add(receiver.station()));
        if (!stations.isEmpty()) {
            int at = Math.max(0, stations.indexOf(chosen.get()));
            choose(stations.get(Math.floorMod(at + by, stations.size())));
        }
    }

    /// Sends one of the short messages.
    ///
    /// @param number from 1
    void sendCanned(int number) {
        send(canned.get().get(number - 1));
    }

    /// Sends what was written.
    void sendText() {
        String written = text.get().strip();
        if (!written.isEmpty()) {
            text.set("");
            send(written);
        }
    }

    private void send(String words) {
        desk.send(
                new Command.SendMessage(ids.message(), NewMessage.toKitchen(chosen.get(), words)),
                answer -> {});
    }

    /// Somebody at this counter has seen what arrived.
    public void seen() {
        if (!signedIn.getAsBoolean()) {
            return;
        }
        for (Message message : waiting) {
            tapped.add(message.id());
            desk.send(
                    new Command.SayMessageSeen(ids.command(), message.id(), SeeMessage.atCounter()),
                    answer -> {});
        }
        refresh();
    }

    // Facts

    @Override
    public void onFloor(Floor now) {
        floor = now;
        tapped.clear();
        refresh();
    }

    @Override
    public void onFact(Floor now, FloorEvent event) {
        floor = now;
        if (event instanceof FloorEvent.OnMessage || event instanceof FloorEvent.OnMenu) {
            refresh();
        }
    }

    @Override
    public void onContact(Duration ahead) {
        serverAhead = ahead;
    }

    /// Says everything anew: for another moment, and in another language.
    public void refresh() {
        canned.set(
                IntStream.rangeClosed(1, CANNED)
                        .mapToObj(number -> texts.text("message.canned" + number))
                        .toList());
        Floor now = floor;
        if (now == null) {
            return;
        }
        var offered = new ArrayList<Receiver>();
        offered.add(new Receiver(null, texts.text("message.kitchen")));
        now.menu()
                .stations()
                .forEach(
                        station ->
                                offered.add(
                                        new Receiver(
                                                station.id(),
                                                texts.name(station.name(), station.names()))));
        receivers.set(List.copyOf(offered));
        StationId kept = chosen.get();
        if (kept != null && now.menu().station(kept).isEmpty()) {
            chosen.set(null);
        }
        List<Message> all =
                now.messages(clock.instant().plus(serverAhead)).stream()
                        .filter(message -> !message.isTest())
                        .toList();
        ZoneId zone = now.shop().zone();
        waiting =
                all.stream()
                        .filter(one -> one.to() == Audience.COUNTER && !one.isSeen())
                        .filter(one -> !tapped.contains(one.id()))
                        .toList();
        arrived.set(
                waiting.stream()
                        .map(
                                one ->
                                        texts.text(
                                                "message.arrived",
                                                one.from(),
                                                time(one.sentAt(), zone),
                                                one.text()))
                        .collect(Collectors.joining("\n")));
        rows.set(all.reversed().stream().map(one -> row(one, zone)).toList());
    }

    private MessageRow row(Message message, ZoneId zone) {
        String from = Objects.requireNonNullElse(message.person(), message.from());
        String state =
                message.isSeen()
                        ? texts.text(
                                "message.seenBy",
                                message.seenBy().stream()
                                        .map(one -> seen(one, zone))
                                        .collect(Collectors.joining(", ")))
                        : texts.text("message.unseen");
        return new MessageRow(
                texts.text("message.head", time(message.sentAt(), zone), from, receiver(message)),
                message.text(),
                state,
                message.isSeen());
    }

    private String receiver(Message message) {
        if (message.to() == Audience.COUNTER) {
            return texts.text("message.counter");
        }
        return receivers.get().stream()
                .filter(one -> Objects.equals(one.station(), message.station()))
                .map(Receiver::name)
                .findFirst()
                .orElseGet(() -> texts.text("message.kitchen"));
    }

    private static String seen(SeenBy by, ZoneId zone) {
        return "%s %s"
                .formatted(
                        Objects.requireNonNullElse(by.person(), by.device()), time(by.at(), zone));
    }

    private static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }
}
