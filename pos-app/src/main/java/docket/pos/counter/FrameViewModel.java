package docket.pos.counter;

import docket.client.Command;
import docket.client.CommandDesk;
import docket.client.FeedState;
import docket.client.FloorFollower;
import docket.model.Refusal;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.menu.Station;
import docket.ui.Notices;
import docket.ui.Texts;
import docket.wire.Presence;
import docket.wire.Protocol;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What the bar of the window shows: server, stations, today's orders, what waits, and the last
/// notice. Confined to the screens' thread.
public final class FrameViewModel implements FloorFollower.Watcher, CommandDesk.Watcher, Notices {
    /// A station that said nothing for so long is shown in red.
    private static final Duration LATE = Duration.ofSeconds(5);

    private static final Duration NOTICE_STAYS = Duration.ofSeconds(6);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts texts;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Chip> server;
    private final ReadOnlyObjectWrapper<List<Chip>> stations =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper today = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private @Nullable Floor floor;
    private Presence presence = new Presence(List.of());
    private FeedState state = new FeedState.Connecting();
    private Duration serverAhead = Duration.ZERO;
    private Instant heard = Instant.MIN;
    private final ReadOnlyBooleanWrapper insisting = new ReadOnlyBooleanWrapper();
    private final List<String> insisted = new ArrayList<>();
    private String said = "";
    private Instant saidAt = Instant.MIN;
    private int waitingCount;
    private boolean unreachable;

    /// A state in one word, with its colour.
    public record Chip(String text, Mood mood) {}

    /// How good a state is.
    public enum Mood {
        OK,
        WARN,
        BAD
    }

    public FrameViewModel(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
        server = new ReadOnlyObjectWrapper<>(new Chip("", Mood.WARN));
        tick();
    }

    public ReadOnlyObjectProperty<Chip> serverProperty() {
        return server.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Chip>> stationsProperty() {
        return stations.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty todayProperty() {
        return today.getReadOnlyProperty();
    }

    public String getToday() {
        return today.get();
    }

    public ReadOnlyStringProperty timeProperty() {
        return time.getReadOnlyProperty();
    }

    public String getTime() {
        return time.get();
    }

    public ReadOnlyStringProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    public String getWaiting() {
        return waiting.get();
    }

    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public String getNotice() {
        return notice.get();
    }

    /// Whether the notice stays until it is put away.
    public ReadOnlyBooleanProperty insistingProperty() {
        return insisting.getReadOnlyProperty();
    }

    @Override
    public void say(String sentence) {
        said = sentence;
        saidAt = clock.instant();
        showNotice();
    }

    @Override
    public void insist(String sentence) {
        if (!insisted.contains(sentence)) {
            insisted.add(sentence);
        }
        showNotice();
    }

    /// Puts the notice away.
    public void dismiss() {
        said = "";
        insisted.clear();
        showNotice();
    }

    private void showNotice() {
        var sentences = new ArrayList<>(insisted);
        if (!said.isEmpty()) {
            sentences.add(said);
        }
        insisting.set(!insisted.isEmpty());
        notice.set(String.join("\n", sentences));
    }

    /// Brings everything up to this second.
    public void tick() {
        Instant now = clock.instant();
        if (!said.isEmpty() && saidAt.plus(NOTICE_STAYS).isBefore(now)) {
            said = "";
            showNotice();
        }
        Floor known = floor;
        ZoneId zone = known == null ? ZoneId.systemDefault() : known.shop().zone();
        time.set(TIME.format(now.plus(serverAhead).atZone(zone)));
        server.set(serverChip(now));
        waiting.set(waitingCount == 0 ? "" : texts.text("frame.waiting", waitingCount));
        if (known != null) {
            today.set(texts.text("frame.today", known.ordersToday()));
            stations.set(
                    known.menu().stations().stream()
                            .map(station -> chip(station, now.plus(serverAhead)))
                            .toList());
        }
    }

    private Chip serverChip(Instant now) {
        if (state instanceof FeedState.Live) {
            return new Chip(texts.text("frame.server"), Mood.OK);
        }
        if (state instanceof FeedState.Rejected) {
            return new Chip(texts.text("frame.rejected"), Mood.BAD);
        }
        return heard.equals(Instant.MIN)
                ? new Chip(texts.text("frame.connecting"), Mood.WARN)
                : new Chip(
                        texts.text("frame.noServer", Duration.between(heard, now).toSeconds()),
                        Mood.BAD);
    }

    private Chip chip(Station station, Instant serverNow) {
        String name = texts.name(station.name(), station.names());
        Optional<Instant> last =
                presence.stations().stream()
                        .filter(c -> shows(c, station))
                        .map(Presence.Contact::lastContactAt)
                        .max(Instant::compareTo);
        if (last.isEmpty() || unreachable) {
            return new Chip(texts.text("frame.stationAway", name), Mood.BAD);
        }
        Duration since = Duration.between(last.get(), serverNow);
        String text = texts.text("frame.station", name, Math.max(0, since.toSeconds()));
        return new Chip(text, since.compareTo(LATE) > 0 ? Mood.BAD : Mood.OK);
    }

    private static boolean shows(Presence.Contact contact, Station station) {
        return contact.station().equals(station.id().value())
                || contact.station().equals(Protocol.ALL_STATIONS);
    }

    @Override
    public void onFloor(Floor known) {
        floor = known;
        tick();
    }

    @Override
    public void onFact(Floor known, FloorEvent event) {
        today.set(texts.text("frame.today", known.ordersToday()));
    }

    @Override
    public void onPresence(Presence now) {
        presence = now;
    }

    @Override
    public void onState(FeedState now) {
        state = now;
        tick();
    }

    @Override
    public void onContact(Duration ahead) {
        heard = clock.instant();
        serverAhead = ahead;
    }

    @Override
    public void onWaiting(List<Command> commands, boolean away) {
        if (away && !unreachable) {
            say(texts.text("frame.kept"));
        }
        waitingCount = commands.size();
        unreachable = away;
        tick();
    }

    @Override
    public void onRefused(Command command, Refusal refusal) {
        insist(texts.refusal(refusal));
    }

    @Override
    public void onBroken(Command command, RuntimeException cause) {
        insist(texts.text("failed"));
    }
}
