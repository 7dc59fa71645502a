package docket.pos.counter.health;

import docket.ui.Texts;
import java.util.Optional;

/// Says how the printer of this PC is. A restaurant can do without one.
record PrintersRow(Texts texts) {
    /// Before anybody has looked.
    HealthRow unknown() {
        return row(Mark.UNKNOWN, texts.text("health.unknown"));
    }

    /// @param printer empty where this PC knows none
    HealthRow of(Optional<PrinterState> printer) {
        return printer.map(this::of)
                .orElseGet(() -> row(Mark.NOTE, texts.text("health.printers.none")));
    }

    private HealthRow of(PrinterState printer) {
        return printer.isAccepting()
                ? row(Mark.GOOD, texts.text("health.printers.good", printer.name()))
                : row(Mark.BAD, texts.text("health.printers.refusing", printer.name()));
    }

    private HealthRow row(Mark mark, String text) {
        return new HealthRow(HealthTopic.PRINTERS, mark, texts.text("health.printers"), text);
    }
}
