package docket.pos.counter.order;

import docket.client.Command;
import docket.client.CommandDesk;
import docket.client.CommandDesk.Result;
import docket.client.Ids;
import docket.model.order.ChangeNote;
import docket.model.order.CompLine;
import docket.model.order.LineId;
import docket.model.order.Order;
import docket.model.order.RemakeLine;
import docket.model.order.SeenLine;
import docket.model.order.VoidLine;
import docket.ui.Notices;
import docket.ui.Texts;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What people make of a line that was sent. Each command says how they saw the line; where a
/// colleague has made something else of this very line meanwhile, nothing is done, and they are
/// told who did what and asked whether to go on. Confined to the screens' thread.
public final class LineChanges {
    private final CommandDesk desk;
    private final Ids ids;
    private final Texts texts;
    private final Notices notices;
    private final ReadOnlyStringWrapper question = new ReadOnlyStringWrapper("");
    private @Nullable Runnable again;

    LineChanges(CommandDesk desk, Ids ids, Texts texts, Notices notices) {
        this.desk = desk;
        this.ids = ids;
        this.texts = texts;
        this.notices = notices;
    }

    /// A command on a line, on its way.
    ///
    /// @param name what the line is called
    /// @param command makes it of the line as it was seen
    /// @param done what is said when it is done
    private record Change(
            Order order,
            LineId line,
            String name,
            Function<SeenLine, Command> command,
            String done) {}

    void note(Order order, LineId line, String note) {
        send(
                order,
                line,
                seen ->
                        new Command.ChangeLineNote(
                                ids.command(), order.id(), line, new ChangeNote(note, null, seen)),
                "order.noted");
    }

    void remake(Order order, LineId line, String reason) {
        send(
                order,
                line,
                seen ->
                        new Command.RemakeOrderLine(
                                ids.command(),
                                order.id(),
                                line,
                                new RemakeLine(ids.line(), null, reason, null, seen)),
                "order.remaking");
    }

    /// Gives a line to the guest; without a reason it is charged again.
    void comp(Order order, LineId line, @Nullable String reason) {
        send(
                order,
                line,
                seen ->
                        new Command.CompOrderLine(
                                ids.command(), order.id(), line, new CompLine(reason, null, seen)),
                reason == null ? "order.charged" : "order.comped");
    }

    void voidLine(Order order, LineId line, String reason) {
        send(
                order,
                line,
                seen ->
                        new Command.VoidOrderLine(
                                ids.command(), order.id(), line, new VoidLine(reason, null, seen)),
                "order.voided");
    }

    private void send(Order order, LineId line, Function<SeenLine, Command> command, String done) {
        String name = texts.name(order.line(line).called());
        SeenLine.of(order, line)
                .ifPresent(seen -> send(new Change(order, line, name, command, done), seen));
    }

    private void send(Change change, SeenLine seen) {
        desk.send(change.command().apply(seen), result -> answered(change, seen, result));
    }

    private void answered(Change change, SeenLine seen, Result result) {
        switch (result) {
            case Result.Done ignored -> notices.say(texts.text(change.done()));
            case Result.Refused no ->
                    LineConflict.of(no.refusal(), seen)
                            .ifPresentOrElse(
                                    conflict -> tell(change, conflict),
                                    () -> notices.insist(texts.refusal(no.refusal())));
            case Result.Broken ignored -> notices.insist(texts.text("failed"));
        }
    }

    private void tell(Change change, LineConflict conflict) {
        String happened = conflict.text(texts, change.name(), change.order().number());
        if (conflict.isOver()) {
            notices.insist(happened);
        } else {
            again = () -> send(change, conflict.now());
            question.set(texts.text("conflict.question", happened));
        }
    }

    /// What is asked of whoever came too late; `""`: nothing.
    public ReadOnlyStringProperty questionProperty() {
        return question.getReadOnlyProperty();
    }

    public String getQuestion() {
        return question.get();
    }

    /// Whether something is asked.
    boolean isAsking() {
        return again != null;
    }

    /// Does it all the same, on the line as it is now.
    public void goOn() {
        Optional<Runnable> wanted = Optional.ofNullable(again);
        leave();
        wanted.ifPresent(Runnable::run);
    }

    /// Leaves the line as the colleague has made it.
    public void leave() {
        again = null;
        question.set("");
    }
}
