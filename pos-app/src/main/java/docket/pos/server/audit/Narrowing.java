package docket.pos.server.audit;

import docket.model.audit.AuditEntry;
import docket.model.audit.AuditSearch;
import docket.pos.server.db.BusinessDay;
import docket.wire.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// A search as pieces of the entries' JSON, so that the store leaves out most of what is not
/// looked for. It never leaves out what is: a quote inside of a value is escaped, and so a member
/// with its quotes is found where it is and nowhere else.
///
/// @param text is in every entry that is looked for, in whatever case
/// @param from the first second, in the form of the entries
/// @param before the first second that is too late
record Narrowing(
        AuditSearch search,
        BusinessDay days,
        String text,
        String action,
        String person,
        String approver,
        String from,
        String before) {
    private static final String NEVER = "9999";

    static Narrowing of(AuditSearch search, BusinessDay days) {
        String text = quoted(search.text());
        boolean anybody = search.person().isEmpty();
        return new Narrowing(
                search,
                days,
                text.substring(1, text.length() - 1),
                search.action() == null ? "" : member("action", search.action().name()),
                anybody ? "" : member("person", search.person()),
                anybody ? "" : member("approver", search.person()),
                second(days, Optional.ofNullable(search.from())).orElse(""),
                second(days, Optional.ofNullable(search.to()).map(day -> day.plusDays(1)))
                        .orElse(NEVER));
    }

    /// Whether an entry that the store found is looked for.
    boolean finds(AuditEntry entry) {
        return search.finds(entry, days.at(entry.at()));
    }

    private static String member(String name, String value) {
        return quoted(name) + ":" + quoted(value);
    }

    private static String quoted(String text) {
        return Json.MAPPER.writeValueAsString(text);
    }

    private static Optional<String> second(BusinessDay days, Optional<LocalDate> day) {
        return day.map(days::start)
                .map(moment -> moment.truncatedTo(ChronoUnit.SECONDS))
                .map(Instant::toString)
                .map(iso -> iso.substring(0, iso.length() - 1));
    }
}
