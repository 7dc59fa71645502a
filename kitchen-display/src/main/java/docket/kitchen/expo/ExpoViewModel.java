package docket.kitchen.expo;

import docket.client.CommandDesk;
import docket.client.FloorFollower;
import docket.client.Ids;
import docket.kitchen.board.Ages;
import docket.kitchen.contact.KeyCaps;
import docket.kitchen.contact.Notice;
import docket.kitchen.contact.ServerBar;
import docket.kitchen.contact.TapNotices;
import docket.kitchen.expo.PassOrder.Stage;
import docket.kitchen.message.MessagesViewModel;
import docket.kitchen.message.Readers;
import docket.model.display.DisplaySettings;
import docket.model.display.Look;
import docket.model.display.Passing;
import docket.model.display.SoundKind;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.ui.OncePerPulse;
import docket.ui.Texts;
import docket.wire.Presence;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The pass: the orders that wait there, and what an expediter does with them. Confined to the
/// screens' thread.
public final class ExpoViewModel implements FloorFollower.Watcher {
    /// Orders that went out last and can be taken back.
    static final int MOST_OUT = 50;

    private final Texts texts;
    private final Ages ages;
    private final ObservableValue<DisplaySettings> shown;
    private final Consumer<SoundKind> speaker;
    private final PassOrders maker;
    private final Notice notice;
    private final PassWork work;
    private final ServerBar server;
    private final MessagesViewModel messages;
    private final OncePerPulse redrawing;
    private final Set<OrderId> heardReady = new HashSet<>();
    private final ReadOnlyObjectWrapper<List<PassOrder>> orders =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Order>> out = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper listing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper undoText = new ReadOnlyStringWrapper("");
    private @Nullable Floor floor;
    private boolean begun;

    /// What a tap on the large button of a card does.
    enum Step {
        ASSEMBLE,
        HAND_OUT,
        HAND_OUT_PARTLY,
        /// Nothing yet.
        WAIT
    }

    /// Makes an empty pass.
    ///
    /// @param shown how the display is set now
    /// @param screens runs work on the screens' thread, in order; many tasks may share one pulse
    /// @param speaker sounds when an order is ready to go out, and for a message
    public ExpoViewModel(
            CommandDesk desk,
            Ids ids,
            Texts texts,
            Ages ages,
            ObservableValue<DisplaySettings> shown,
            Executor screens,
            Consumer<SoundKind> speaker) {
        this.texts = texts;
        this.ages = ages;
        this.shown = shown;
        this.speaker = speaker;
        maker = new PassOrders(texts);
        notice = new Notice(ages.here());
        server = new ServerBar(texts, ages.here());
        redrawing = new OncePerPulse(screens, this::redraw);
        var notices = new TapNotices(texts, notice::say, server);
        desk.watch(notices);
        work = new PassWork(desk, ids, texts, notices, ages.here(), this::refresh);
        messages =
                new MessagesViewModel(
                        Readers.pass(),
                        desk,
                        ids,
                        texts,
                        ages.here(),
                        notices,
                        () -> speaker.accept(SoundKind.CHANGED));
        shown.subscribe(this::refresh);
    }

    // Properties

    ReadOnlyObjectProperty<List<PassOrder>> ordersProperty() {
        return orders.getReadOnlyProperty();
    }

    /// The orders of which something went out, the last first.
    ReadOnlyObjectProperty<List<Order>> outProperty() {
        return out.getReadOnlyProperty();
    }

    /// Whether those are listed on the screen.
    ReadOnlyBooleanProperty listingProperty() {
        return listing.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    public String getSummary() {
        return summary.get();
    }

    /// What can be taken back now, and for how long; `""` for nothing.
    public ReadOnlyStringProperty undoTextProperty() {
        return undoText.getReadOnlyProperty();
    }

    public String getUndoText() {
        return undoText.get();
    }

    public ReadOnlyStringProperty noticeProperty() {
        return notice.textProperty();
    }

    public String getNotice() {
        return notice.textProperty().get();
    }

    /// What is said of the server.
    public ServerBar server() {
        return server;
    }

    /// What the counter and whoever stands here say to each other.
    public MessagesViewModel messages() {
        return messages;
    }

    /// How it is to look now.
    Look look() {
        return shown.getValue().look();
    }

    /// How the display is set now.
    ObservableValue<DisplaySettings> settings() {
        return shown;
    }

    /// The keys as they are chosen now.
    KeyCaps caps() {
        return new KeyCaps(shown.getValue().keys(), texts);
    }

    Ages ages() {
        return ages;
    }

    boolean isUnderway(PassOrder at) {
        return work.isUnderway(at.id());
    }

    /// What the large button of a card does now.
    Step step(PassOrder at) {
        Passing now = shown.getValue().passing();
        return switch (at.stage()) {
            case READY -> now.runner() ? Step.ASSEMBLE : Step.HAND_OUT;
            case ASSEMBLED -> Step.HAND_OUT;
            case PARTLY -> now.partly() ? Step.HAND_OUT_PARTLY : Step.WAIT;
            case COOKING, HELD -> Step.WAIT;
        };
    }

    // Commands

    /// Does what the large button says.
    void act(PassOrder at) {
        switch (step(at)) {
            case ASSEMBLE -> work.assemble(at);
            case HAND_OUT, HAND_OUT_PARTLY -> work.handOut(at);
            case WAIT -> notice.say(texts.text("expo.notReady", at.order().number()));
        }
    }

    /// Fires what is held next.
    void fire(PassOrder at) {
        work.fire(at);
    }

    /// Has it go before the others, or in its turn again.
    void rush(PassOrder at) {
        work.rush(at);
    }

    /// Takes back what was just tapped, while its seconds run.
    public void undo() {
        work.undo(floor);
        refresh();
    }

    /// Takes back what went out last of an order.
    void takeBack(Order order) {
        work.takeBack(order);
        list(false);
    }

    /// Shows or hides what went out last.
    void list(boolean wanted) {
        listing.set(wanted);
    }

    // Facts

    @Override
    public void onFloor(Floor now) {
        floor = now;
        hear(now, begun);
        messages.show(now);
        begun = true;
        refresh();
    }

    @Override
    public void onFact(Floor now, FloorEvent event) {
        floor = now;
        hear(now, true);
        if (event instanceof FloorEvent.OnMessage) {
            messages.show(now);
        }
        refresh();
    }

    /// Sounds where an order is ready that was not before.
    private void hear(Floor now, boolean aloud) {
        Set<OrderId> ready = new HashSet<>();
        now.orders().stream().filter(Order::isServable).forEach(order -> ready.add(order.id()));
        boolean isNews = !heardReady.containsAll(ready);
        heardReady.clear();
        heardReady.addAll(ready);
        if (isNews && aloud) {
            speaker.accept(SoundKind.READY);
        }
    }

    @Override
    public void onPresence(Presence now) {
        server.condition(now.pc());
    }

    @Override
    public void onContact(Duration serverAhead) {
        ages.serverIsAhead(serverAhead);
        messages.serverIsAhead(serverAhead);
        server.heard(serverAhead);
    }

    /// Draws everything again, once for all that comes in the same pulse.
    public void refresh() {
        redrawing.ask();
    }

    private void redraw() {
        Floor now = floor;
        if (now != null) {
            orders.set(maker.of(now));
            out.set(maker.wentOut(now, MOST_OUT));
        }
        tick();
    }

    /// Brings the texts up to this second.
    public void tick() {
        notice.tick();
        messages.refresh();
        server.show(floor);
        undoText.set(work.undoText());
        List<PassOrder> now = orders.get();
        long ready = now.stream().filter(at -> at.stage().isDone()).count();
        long together = now.stream().filter(at -> at.stage() == Stage.ASSEMBLED).count();
        summary.set(
                texts.text("expo.summary", now.size(), ready)
                        + (together == 0 ? "" : " · " + texts.text("expo.toRun", together)));
    }
}
