package docket.pos.counter;

import docket.client.Command;
import docket.client.CommandDesk;
import docket.client.FeedState;
import docket.client.FloorFollower;
import docket.model.Refusal;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.pos.counter.Chip.Mood;
import docket.ui.Notices;
import docket.ui.Texts;
import docket.wire.Condition;
import docket.wire.Presence;
import docket.wire.ProblemType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What the bar of the window shows: server, stations, today's orders, what waits, and the last
/// notice. Confined to the screens' thread.
public final class FrameViewModel implements FloorFollower.Watcher, CommandDesk.Watcher {
    /// A server that could not be reached for so long is shown in red.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /// So is one whose feed is open and which says nothing on it: it says something each second.
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts texts;
    private final Clock clock;
    private final NoticeBoard notices;
    private final StationChips chips;
    private final ConditionTexts conditions;
    private final ReadOnlyObjectWrapper<Chip> server;
    private final ReadOnlyObjectWrapper<List<Chip>> stations =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper today = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper explainable = new ReadOnlyBooleanWrapper();
    private @Nullable Runnable explanation;
    private @Nullable Floor floor;
    private @Nullable Presence presence;
    private final Set<Presence.Misfit> toldOf = new HashSet<>();
    private final Map<String, String> warnings = new HashMap<>();
    private FeedState state = new FeedState.Connecting();
    private Duration serverAhead = Duration.ZERO;
    private Instant heard;
    private int waitingCount;
    private Instant waitingSince;
    private boolean unreachable;

    public FrameViewModel(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
        notices = new NoticeBoard(clock);
        chips = new StationChips(texts);
        conditions = new ConditionTexts(texts);
        heard = clock.instant();
        waitingSince = heard;
        server = new ReadOnlyObjectWrapper<>(new Chip("", "", Mood.UNKNOWN));
        tick();
    }

    // Properties

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

    /// How many commands wait for the server; `""` where none does.
    public ReadOnlyStringProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    public String getWaiting() {
        return waiting.get();
    }

    /// Why the server can store nothing, and what helps; `""` while it can.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public String getTrouble() {
        return trouble.get();
    }

    /// Whether the server is not reached and it can be said why.
    public ReadOnlyBooleanProperty explainableProperty() {
        return explainable.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty noticeProperty() {
        return notices.textProperty();
    }

    public String getNotice() {
        return notices.textProperty().get();
    }

    /// Whether the notice stays until it is put away.
    public ReadOnlyBooleanProperty insistingProperty() {
        return notices.insistingProperty();
    }

    /// Where the screens say what is to be said.
    public Notices notices() {
        return notices;
    }

    // Commands

    /// Puts the notice away.
    public void dismiss() {
        notices.dismiss();
    }

    /// Where it is said why the server is not reached.
    public void onWhy(Runnable explain) {
        explanation = explain;
        tick();
    }

    /// Leads to where it is said why the server is not reached.
    public void explain() {
        Runnable explain = explanation;
        if (explain != null && explainable.get()) {
            explain.run();
        }
    }

    /// Brings everything up to this second.
    public void tick() {
        Instant now = clock.instant();
        Instant serverNow = now.plus(serverAhead);
        notices.tick();
        Floor known = floor;
        ZoneId zone = known == null ? ZoneId.systemDefault() : known.shop().zone();
        time.set(TIME.format(serverNow.atZone(zone)));
        Chip told = serverChip(now);
        server.set(told);
        explainable.set(explanation != null && told.mood() == Mood.BAD);
        waiting.set(isWorthTelling(now) ? texts.text("frame.waiting", waitingCount) : "");
        if (known != null) {
            today.set(texts.text("frame.today", known.ordersToday(serverNow)));
            var all = new ArrayList<>(conditions.chips(condition()));
            all.addAll(chips.of(known, presence, isFresh(), serverNow));
            all.addAll(chips.of(misfits()));
            stations.set(List.copyOf(all));
        }
        trouble.set(conditions.trouble(condition()));
    }

    /// How the server's PC is, as far as the server says so now.
    private Condition condition() {
        Presence told = presence;
        return told == null || !isLive() ? Condition.GOOD : told.pc();
    }

    /// What is answered at once never waited, as far as a person can see.
    private boolean isWorthTelling(Instant now) {
        boolean isLong = Duration.between(waitingSince, now).compareTo(AT_ONCE) >= 0;
        return waitingCount > 0 && (unreachable || isLong);
    }

    private boolean isFresh() {
        return isLive() && !unreachable;
    }

    private List<Presence.Misfit> misfits() {
        Presence told = presence;
        return told == null || !isFresh() ? List.of() : told.misfits();
    }

    private boolean isLive() {
        return state instanceof FeedState.Live;
    }

    private Chip serverChip(Instant now) {
        long seconds = Math.max(0, Duration.between(heard, now).toSeconds());
        return switch (state) {
            case FeedState.Live ignored ->
                    seconds >= SILENCE.toSeconds()
                            ? serverChip("frame.noServer", seconds, Mood.BAD)
                            : serverChip("frame.connected", seconds, Mood.OK);
            case FeedState.Rejected no ->
                    serverChip(
                            no.problem().type().equals(ProblemType.PROTOCOL_MISMATCH.uri())
                                    ? "frame.rejected"
                                    : "frame.refused",
                            seconds,
                            Mood.BAD);
            case FeedState.Waiting ignored -> serverChip("frame.noServer", seconds, Mood.BAD);
            case FeedState.Connecting ignored ->
                    seconds > PATIENCE.toSeconds()
                            ? serverChip("frame.noServer", seconds, Mood.BAD)
                            : serverChip("frame.connecting", seconds, Mood.UNKNOWN);
        };
    }

    private Chip serverChip(String state, long seconds, Mood mood) {
        return new Chip(texts.text("frame.server"), texts.text(state, seconds), mood);
    }

    // Facts

    @Override
    public void onFloor(Floor known) {
        floor = known;
        tick();
    }

    @Override
    public void onFact(Floor known, FloorEvent event) {
        Instant serverNow = clock.instant().plus(serverAhead);
        today.set(texts.text("frame.today", known.ordersToday(serverNow)));
    }

    /// Of a device that does not fit is told once, with what to do; its chip stays.
    @Override
    public void onPresence(Presence now) {
        presence = now;
        warn(conditions.warnings(condition()));
        trouble.set(conditions.trouble(condition()));
        toldOf.retainAll(now.misfits());
        for (Presence.Misfit misfit : now.misfits()) {
            if (toldOf.add(misfit)) {
                notices.insist(chips.advice(misfit));
            }
        }
    }

    /// Of what is wrong with the server's PC is told once, until it ends; its chip stays.
    private void warn(Map<String, String> now) {
        now.forEach(
                (about, sentence) -> {
                    if (warnings.putIfAbsent(about, sentence) == null) {
                        notices.insist(sentence);
                    }
                });
        warnings.forEach(
                (about, sentence) -> {
                    if (!now.containsKey(about)) {
                        notices.withdraw(sentence);
                    }
                });
        warnings.keySet().retainAll(now.keySet());
    }

    /// Who was connected before the server was lost says nothing about now.
    @Override
    public void onState(FeedState now) {
        if (now instanceof FeedState.Live && !isLive()) {
            presence = null;
        }
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
        boolean isNews = !unreachable || commands.size() > waitingCount;
        if (away && isNews) {
            notices.say(texts.text(isLive() ? "frame.keptForNow" : "frame.kept"));
        }
        if (waitingCount == 0) {
            waitingSince = clock.instant();
        }
        waitingCount = commands.size();
        unreachable = away;
        tick();
    }

    @Override
    public void onRefused(Command command, Refusal refusal) {
        tell(command, texts.refusal(refusal));
    }

    @Override
    public void onBroken(Command command, RuntimeException cause) {
        tell(command, texts.failure(cause));
    }

    /// Lines that the server did not take are brought back, and told of, by order entry.
    private void tell(Command command, String sentence) {
        boolean bringsBack =
                command instanceof Command.PlaceOrder || command instanceof Command.AddToOrder;
        if (!bringsBack) {
            notices.insist(sentence);
        }
    }
}
