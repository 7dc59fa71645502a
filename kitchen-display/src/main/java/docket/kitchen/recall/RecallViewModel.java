package docket.kitchen.recall;

import docket.client.FloorFollower;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.order.LineId;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import docket.ui.Background;
import docket.ui.Outcome;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The tickets that were bumped last, asked from the server each time the list is opened, since a
/// floor forgets them; what happens meanwhile is seen at once. Confined to the screens' thread.
public final class RecallViewModel implements FloorFollower.Watcher {
    /// How many tickets the list has at most.
    static final int MOST = 50;

    /// How many the server is asked for: what was handed out since comes with them.
    public static final int ASKED = 200;

    private static final int LONGEST_SEARCH = 12;
    private final BumpedTickets tickets;
    private final Texts texts;
    private final BumpedTexts wording;
    private final BiConsumer<Ticket, List<LineId>> recall;
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper search = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<RecallRow>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private @Nullable TicketId parted;

    /// Makes a list that is not open.
    ///
    /// @param server asks it for the tickets, newest first; called beside the screens' thread
    /// @param recall brings lines of a ticket back to the board
    public RecallViewModel(
            String station,
            Supplier<List<Ticket>> server,
            Background background,
            Texts texts,
            BiConsumer<Ticket, List<LineId>> recall) {
        tickets = new BumpedTickets(station, server, background, this::refresh);
        this.texts = texts;
        this.recall = recall;
        wording = new BumpedTexts(station, texts);
    }

    public ReadOnlyBooleanProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /// What is looked for, as it was typed.
    ReadOnlyStringProperty searchProperty() {
        return search.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<RecallRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// The row that a key acts on; below 0 where there is none.
    ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Why no ticket is listed; `""` where some are.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public String getMessage() {
        return message.get();
    }

    /// Opens the list and asks the server for it.
    public void open() {
        showing.set(true);
        search.set("");
        parted = null;
        tickets.forget();
        rows.set(List.of());
        ask();
    }

    private void ask() {
        tickets.ask();
        refresh();
    }

    public void close() {
        showing.set(false);
    }

    // Looking for one

    /// Looks for what has this in its number or table too.
    void type(String letter) {
        if (search.get().length() < LONGEST_SEARCH) {
            search(search.get() + letter);
        }
    }

    /// Takes the last letter back.
    void erase() {
        String typed = search.get();
        search(typed.substring(0, Math.max(0, typed.length() - 1)));
    }

    /// Shows all again.
    void clear() {
        search("");
    }

    private void search(String typed) {
        search.set(typed);
        parted = null;
        selected.set(-1);
        refresh();
    }

    // Choosing

    /// Goes on by so many rows, or back.
    void move(int by) {
        int last = rows.get().size() - 1;
        selected.set(last < 0 ? -1 : Math.clamp((long) selected.get() + by, 0, last));
    }

    /// Shows the lines of the selected ticket, and the first of them is selected.
    void part() {
        if (selected() instanceof RecallRow.Whole whole && whole.bumped().isParted()) {
            parted = whole.bumped().ticket().id();
            refresh();
            move(1);
        }
    }

    /// Puts the lines away; their ticket is selected.
    void join() {
        RecallRow now = selected();
        if (now != null && parted != null) {
            UUID ticket = now.bumped().ticket().id().value();
            parted = null;
            refresh(ticket);
        }
    }

    /// Shows the lines of a ticket, or puts them away.
    void toggle(RecallRow.Whole whole) {
        boolean isParted = !whole.open() && whole.bumped().isParted();
        parted = isParted ? whole.bumped().ticket().id() : null;
        refresh(whole.at());
    }

    /// Brings back what is selected.
    void recallSelected() {
        RecallRow now = selected();
        if (now != null) {
            recall(now);
        }
    }

    /// Brings a ticket or one line of it back, and closes the list.
    void recall(RecallRow row) {
        recall.accept(row.bumped().ticket(), row.lines());
        close();
    }

    private @Nullable RecallRow selected() {
        int at = selected.get();
        return at >= 0 && at < rows.get().size() ? rows.get().get(at) : null;
    }

    // Drawing

    /// Says everything anew, as after a switch of the language.
    public void refresh() {
        RecallRow now = selected();
        refresh(now == null ? null : now.at());
    }

    /// @param keep the row that is to be selected, if it is still there
    private void refresh(@Nullable UUID keep) {
        if (!showing.get()) {
            return;
        }
        List<Ticket> found = Sought.typed(search.get()).in(tickets.now());
        List<RecallRow> next = rows(found.stream().filter(Ticket::isRecallable).limit(MOST));
        if (!next.equals(rows.get())) {
            rows.set(next);
        }
        selected.set(
                IntStream.range(0, next.size())
                        .filter(at -> next.get(at).at().equals(keep))
                        .findFirst()
                        .orElse(Math.min(Math.max(0, selected.get()), next.size() - 1)));
        message.set(next.isEmpty() ? why(found) : "");
    }

    private List<RecallRow> rows(Stream<Ticket> found) {
        var all = new ArrayList<RecallRow>();
        found.forEach(
                ticket -> {
                    BumpedTicket bumped = wording.of(ticket, tickets.floor());
                    boolean isParted = bumped.isParted() && ticket.id().equals(parted);
                    all.add(new RecallRow.Whole(bumped, isParted));
                    if (isParted) {
                        bumped.singles()
                                .forEach(single -> all.add(new RecallRow.Part(bumped, single)));
                    }
                });
        return List.copyOf(all);
    }

    /// @param found what has what is looked for, though none of it can be brought back
    private String why(List<Ticket> found) {
        return switch (tickets.answer()) {
            case null -> texts.text("recall.loading");
            case Outcome.Done<List<Ticket>> ignored -> none(found);
            case Outcome.Refused<List<Ticket>> refused -> texts.refusal(refused.refusal());
            case Outcome.Unreachable<List<Ticket>> ignored -> texts.text("recall.noServer");
            case Outcome.Broken<List<Ticket>> ignored -> texts.text("failed");
        };
    }

    private String none(List<Ticket> found) {
        if (search.get().isEmpty()) {
            return texts.text("recall.none");
        }
        return found.isEmpty()
                ? texts.text("recall.notFound", search.get())
                : texts.text("recall.wentOut", found.getFirst().orderNumber());
    }

    // Facts

    /// A server that is back is asked anew.
    @Override
    public void onFloor(Floor now) {
        tickets.follow(now);
        if (showing.get()) {
            ask();
        }
    }

    @Override
    public void onFact(Floor now, FloorEvent event) {
        tickets.follow(now);
        refresh();
    }
}
