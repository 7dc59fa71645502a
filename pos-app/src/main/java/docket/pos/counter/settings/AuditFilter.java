package docket.pos.counter.settings;

import docket.model.Limits;
import docket.model.audit.AuditAction;
import docket.model.audit.AuditSearch;
import docket.ui.Period;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What is filled in to look for in the audit log. Confined to the screens' thread.
public final class AuditFilter {
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty to = new SimpleStringProperty("");
    private final StringProperty person = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable AuditAction> action = new SimpleObjectProperty<>();

    public StringProperty textProperty() {
        return text;
    }

    /// The first business day, such as `2026-11-21`; `""`: from the beginning.
    public StringProperty fromProperty() {
        return from;
    }

    /// The last business day; `""`: until now.
    public StringProperty toProperty() {
        return to;
    }

    /// Who did or allowed it; `""`: whoever.
    public StringProperty personProperty() {
        return person;
    }

    /// What was done; null: whatever.
    public ObjectProperty<@Nullable AuditAction> actionProperty() {
        return action;
    }

    void choose(Period period, LocalDate today) {
        from.set(Objects.toString(period.from(today), ""));
        to.set(Objects.toString(period.to(today), ""));
    }

    /// What is to be looked for; empty where a day is none, or the last is before the first.
    Optional<AuditSearch> wanted() {
        LocalDate first = day(from.get());
        LocalDate last = day(to.get());
        boolean isWrong =
                (first == null && !from.get().isBlank())
                        || (last == null && !to.get().isBlank())
                        || (first != null && last != null && last.isBefore(first));
        return isWrong
                ? Optional.empty()
                : Optional.of(new AuditSearch(words(), person.get(), action.get(), first, last));
    }

    private String words() {
        String said = text.get().strip().replaceAll("\\p{Cntrl}", " ");
        return said.substring(0, Math.min(Limits.NAME, said.length()));
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return written.isBlank() ? null : LocalDate.parse(written.strip());
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
