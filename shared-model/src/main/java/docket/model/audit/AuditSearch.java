package docket.model.audit;

import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.event.Actor;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which entries of the audit log are looked for; what is left out leaves out none.
///
/// @param text is somewhere in what the entry says, in whatever case; `""` for any
/// @param person did or allowed it; `""` for whoever
/// @param from the first business day; null: from the beginning
/// @param to the last business day; null: until now
public record AuditSearch(
        String text,
        String person,
        @Nullable AuditAction action,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /// Every entry.
    public static final AuditSearch ALL = new AuditSearch("", "", null, null, null);

    public AuditSearch {
        text = Limits.text("text", text, Limits.NAME);
        person = Limits.text("person", person, Limits.NAME);
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidValue("to is %s; it must not be before from, %s".formatted(to, from));
        }
    }

    /// Whether an entry is looked for.
    ///
    /// @param day the business day of the entry
    public boolean finds(AuditEntry entry, LocalDate day) {
        return (action == null || action == entry.change().action())
                && (person.isEmpty() || isOf(entry.by()))
                && (from == null || !day.isBefore(from))
                && (to == null || !day.isAfter(to))
                && (text.isEmpty() || isSaidIn(entry));
    }

    private boolean isOf(@Nullable Actor by) {
        return by != null && (person.equals(by.person()) || person.equals(by.approver()));
    }

    private boolean isSaidIn(AuditEntry entry) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return said(entry).anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static Stream<String> said(AuditEntry entry) {
        AuditedChange change = entry.change();
        return Stream.of(
                        who(entry.by()),
                        Stream.of(change.subject()),
                        change.before().values().stream(),
                        change.after().values().stream(),
                        Stream.ofNullable(change.reason()))
                .flatMap(words -> words);
    }

    private static Stream<String> who(@Nullable Actor by) {
        return by == null
                ? Stream.empty()
                : Stream.of(by.station(), by.person(), by.approver()).filter(Objects::nonNull);
    }
}
