package docket.pos.counter.order;

import docket.model.menu.CannedNote;
import docket.model.order.LineStatus;
import docket.model.order.OrderLine;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;

/// What can be done with the selected line after it was sent: fire it or take it off while it is
/// held, change its note while it is not made, void it, have it made again or give
/// it to the guest, with a reason.
///
/// @param pills makes the buttons
record SentChoices(OrderViewModel model, Texts texts, Pills pills) {
    private static final List<String> REASONS = List.of("mistake", "guest", "out", "kitchen");
    private static final List<String> GIFTS = List.of("complaint", "wait", "house", "staff");
    private static final List<String> FAULTS = List.of("wrong", "quality", "dropped", "cold");

    List<Node> of(LineRow row) {
        LineStatus status = row.sent();
        if (status == null) {
            return List.of();
        }
        var groups = new ArrayList<Node>();
        switch (status) {
            case HELD -> {
                groups.add(held(row));
                groups.addAll(notes());
            }
            case FIRED -> {
                groups.add(reasons(texts.text(voidWhy(row), row.name())));
                groups.addAll(notes());
            }
            case STARTED -> {
                groups.add(reasons(texts.text(wasteWhy(row), row.name())));
                groups.addAll(faults(row));
                groups.addAll(notes());
            }
            case DONE -> {
                groups.add(reasons(texts.text(wasteWhy(row), row.name())));
                groups.addAll(faults(row));
            }
            case SERVED -> groups.addAll(faults(row));
            case REMOVED, VOIDED, SEEN -> {}
        }
        if (status.isFired()) {
            groups.addAll(gifts(row));
        }
        return groups;
    }

    /// A part alone takes nothing off the price of its combo.
    private static String voidWhy(LineRow row) {
        return row.isPart() ? "order.voidPartWhy" : "order.voidWhy";
    }

    private static String wasteWhy(LineRow row) {
        return row.isPart() ? "order.wastePartWhy" : "order.wasteWhy";
    }

    private Node held(LineRow row) {
        ToggleButton fire = pill(texts.text("order.fireLine"), model.sent()::fire);
        ToggleButton remove = pill(texts.text("order.takeOff"), model.sent()::remove);
        remove.getStyleClass().add("choice-void");
        return pills.group(texts.text("order.heldLine", row.name()), List.of(fire, remove));
    }

    private Node reasons(String title) {
        return pills.group(title, REASONS.stream().map(this::reason).toList());
    }

    /// What can be wrong with it; of a combo, its parts are made again.
    private List<Node> faults(LineRow row) {
        return model.sent().line().filter(OrderLine::isCombo).isPresent()
                ? List.of()
                : List.of(
                        pills.group(
                                texts.text("order.remakeWhy", row.name()),
                                FAULTS.stream().map(this::fault).toList()));
    }

    /// Why the guest does not pay for the line; what is given away already can be charged again.
    private List<Node> gifts(LineRow row) {
        Optional<OrderLine> line = model.sent().line().filter(sent -> sent.status().isLive());
        if (line.isEmpty() || line.get().worth().isZero()) {
            return List.of();
        }
        return List.of(
                line.get().comp() == null
                        ? pills.group(
                                texts.text("order.compWhy", row.name()),
                                GIFTS.stream().map(this::gift).toList())
                        : pills.group(
                                texts.text("order.compedLine", row.name()),
                                List.of(
                                        pill(
                                                texts.text("order.charge"),
                                                () -> model.sent().comp(null)))));
    }

    private ToggleButton gift(String why) {
        String text = texts.text("order.gift." + why);
        return pill(text, () -> model.sent().comp(text));
    }

    private ToggleButton fault(String fault) {
        String text = texts.text("order.fault." + fault);
        return pill(text, () -> model.sent().remake(text));
    }

    /// The canned notes; what is typed into the note's field is sent too.
    private List<Node> notes() {
        List<CannedNote> canned = model.known().menu().cannedNotes();
        Optional<OrderLine> line = model.sent().noteable();
        if (canned.isEmpty() || line.isEmpty()) {
            return List.of();
        }
        String now = line.get().note();
        List<ToggleButton> flow = canned.stream().map(note -> note(note, now)).toList();
        return List.of(pills.group(texts.text("order.notes"), flow));
    }

    private ToggleButton note(CannedNote note, String now) {
        String text = texts.name(note.name(), note.names());
        ToggleButton pill = pills.pill(text, now.contains(text), () -> {});
        pill.getStyleClass().add("choice-note");
        pill.setOnAction(tapped -> model.sent().note(ChoicesPanel.switched(now, text)));
        return pill;
    }

    private ToggleButton reason(String reason) {
        String text = texts.text("order.reason." + reason);
        ToggleButton pill = pill(text, () -> model.sent().voidLine(text));
        pill.getStyleClass().add("choice-void");
        return pill;
    }

    private ToggleButton pill(String text, Runnable command) {
        ToggleButton pill = pills.pill(text, false, () -> {});
        pill.setOnAction(tapped -> command.run());
        return pill;
    }
}
