package docket.pos.server.audit;

import docket.Exempt;
import docket.model.audit.AuditEntry;
import docket.model.audit.AuditedChange;
import docket.model.event.Actor;
import docket.pos.server.db.Database;
import docket.wire.AuditPage;
import docket.wire.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The audit log. Entries are appended on the writer's thread, in the transaction of what they tell
/// of; no entry is ever changed or taken away. Thread-safe.
@Exempt(
        rule = "A5",
        because = "It writes in another service's transaction, whose handle it is passed.")
public final class AuditService {
    /// What the first entry carries in place of the hash of one before.
    private static final String START = "0".repeat(64);

    private final Database database;
    private final AuditStore store;

    AuditService(Database database, AuditStore store) {
        this.database = database;
        this.store = store;
    }

    /// Whether the chain is whole.
    ///
    /// @param entries how many entries were looked at
    /// @param last the last one's hash
    /// @param brokenAt the first entry that is not as it was written, or is not there
    public record Verdict(long entries, String last, Optional<Long> brokenAt) {}

    /// Writes an entry in the open transaction.
    ///
    /// @param by who did it; null: the server itself
    public void append(Handle handle, Instant at, @Nullable Actor by, AuditedChange change) {
        Optional<Link> last = store.last(handle);
        long n = last.map(Link::n).orElse(0L) + 1;
        String entry =
                Json.MAPPER.writeValueAsString(
                        new AuditEntry(n, at.truncatedTo(ChronoUnit.MILLIS), by, change));
        String hash = hash(last.map(Link::hash).orElse(START), entry);
        store.insert(handle, new Link(n, entry, hash));
    }

    /// A page of the log, the newest entry first.
    ///
    /// @param before only entries with a smaller number
    /// @param text only entries that contain it somewhere, in whatever case
    public AuditPage list(long before, String text, int limit) {
        List<Link> links = database.read(handle -> store.list(handle, before, text, limit + 1));
        return new AuditPage(
                links.stream().limit(limit).map(AuditService::entry).toList(),
                links.size() > limit);
    }

    /// Hands on every entry, the oldest first.
    public void each(Consumer<AuditEntry> taker) {
        database.read(
                handle -> {
                    store.each(handle, link -> taker.accept(entry(link)));
                    return true;
                });
    }

    /// Looks through the whole chain.
    public Verdict verify() {
        var chain = new Chain();
        database.read(
                handle -> {
                    store.each(handle, chain::take);
                    return true;
                });
        return new Verdict(chain.n, chain.hash, Optional.ofNullable(chain.brokenAt));
    }

    private static AuditEntry entry(Link link) {
        return Json.MAPPER.readValue(link.entry(), AuditEntry.class);
    }

    private static String hash(String before, String entry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(entry.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /// The chain as far as it was looked at.
    private static final class Chain {
        private long n;
        private String hash = START;
        private @Nullable Long brokenAt;

        void take(Link link) {
            n++;
            boolean isNext = link.n() == n && link.hash().equals(hash(hash, link.entry()));
            if (!isNext && brokenAt == null) {
                brokenAt = n;
            }
            n = link.n();
            hash = link.hash();
        }
    }
}
