package docket.pos.counter.order;

import docket.model.Reason;
import docket.model.Refusal;
import docket.model.order.SeenLine;
import docket.ui.Texts;
import docket.wire.Json;
import java.util.Optional;

/// What somebody made of a sent line, of which the sender of a command knew nothing.
///
/// @param who did it; `""`: nobody knows
/// @param now the line as it is
record LineConflict(String who, SeenLine before, SeenLine now) {
    /// What a refusal says of it; empty where it was refused for another reason.
    static Optional<LineConflict> of(Refusal no, SeenLine before) {
        Object line = no.members().get("line");
        if (no.reason() != Reason.STALE_VERSION || line == null) {
            return Optional.empty();
        }
        SeenLine now = Json.MAPPER.convertValue(line, SeenLine.class);
        return Optional.of(
                new LineConflict(String.valueOf(no.members().getOrDefault("by", "")), before, now));
    }

    /// Whether there is nothing left to go on with.
    boolean isOver() {
        return now.isGone();
    }

    /// What happened, in words.
    ///
    /// @param line what the line is called
    /// @param order the number of its order
    String text(Texts texts, String line, String order) {
        String person =
                who.isEmpty()
                        ? texts.text("conflict.somebody")
                        : texts.text("conflict.person", who);
        if (now.isGone()) {
            return texts.text("conflict.gone", person, line, order);
        }
        if (now.isComped() != before.isComped()) {
            return texts.text(
                    now.isComped() ? "conflict.comped" : "conflict.charged", person, line, order);
        }
        if (!now.noteText().equals(before.noteText())) {
            return now.noteText().isEmpty()
                    ? texts.text("conflict.unnoted", person, line, order)
                    : texts.text("conflict.noted", person, line, order, now.noteText());
        }
        return now.quantity() == before.quantity()
                ? texts.text("conflict.remade", person, line, order)
                : texts.text("conflict.moved", person, line, order, now.quantity());
    }
}
