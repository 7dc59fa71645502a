package docket.pos.counter.order;

import docket.client.Command;
import docket.client.CommandDesk;
import docket.client.CommandDesk.Result;
import docket.client.Ids;
import docket.model.Called;
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
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
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
    private final ObjectProperty<@Nullable Asked> asked = new SimpleObjectProperty<>();

    LineChanges(CommandDesk desk, Ids ids, Texts texts, Notices notices) {
        this.desk = desk;
        this.ids = ids;
        this.texts = texts;
        this.notices = notices;
        question.bind(
                Bindings.createStringBinding(this::questionNow, asked, texts.languageProperty()));
    }

    /// A command on a line, on its way.
    ///
    /// @param command makes it of the line as it was seen
    /// @param done what is said when it is done
    private record Change(
            Order order,
            LineId line,
            Called name,
            Function<SeenLine, Command> command,
            String done) {}

    /// A command that was not done, and what stood against it.
    private record Asked(Change change, LineConflict conflict) {}

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
        Called name = order.line(line).called();
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
            case Result.Broken broken -> notices.insist(texts.failure(broken.cause()));
        }
    }

    private void tell(Change change, LineConflict conflict) {
        var met = new Asked(change, conflict);
        if (conflict.isOver()) {
            notices.insist(happened(met));
        } else {
            asked.set(met);
        }
    }

    private String happened(Asked met) {
        Change change = met.change();
        return met.conflict().text(texts, texts.name(change.name()), change.order().number());
    }

    private String questionNow() {
        Asked met = asked.get();
        return met == null ? "" : texts.text("conflict.question", happened(met));
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
        return asked.get() != null;
    }

    /// Does it all the same, on the line as it is now.
    public void goOn() {
        Optional<Asked> met = Optional.ofNullable(asked.get());
        leave();
        met.ifPresent(wanted -> send(wanted.change(), wanted.conflict().now()));
    }

    /// Leaves the line as the colleague has made it.
    public void leave() {
        asked.set(null);
    }
}
