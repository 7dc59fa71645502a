package docket.pos.server.audit;

import docket.Exempt;
import docket.model.audit.AuditEntry;
import docket.model.audit.AuditSearch;
import docket.model.audit.AuditedChange;
import docket.model.event.Actor;
import docket.pos.server.db.BusinessDay;
import docket.pos.server.db.Database;
import docket.wire.AuditPage;
import docket.wire.AuditVerdict;
import docket.wire.Json;
import docket.wire.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// The audit log. Entries are appended on the writer's thread, in the transaction of what they tell
/// of; no entry is ever changed or taken away. Thread-safe.
@Exempt(
        rule = "A5",
        because = "It writes in another service's transaction, whose handle it is passed.")
public final class AuditService {
    private static final Logger LOG = LoggerFactory.getLogger(AuditService.class);

    /// What the first entry carries in place of the hash of one before.
    private static final String START = "0".repeat(64);

    /// Entries that are read at once.
    private static final int PIECE = 500;

    private final Database database;
    private final BusinessDay days;
    private final AuditStore store;

    AuditService(Database database, BusinessDay days, AuditStore store) {
        this.database = database;
        this.days = days;
        this.store = store;
    }

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

    /// A page of what is looked for, the newest entry first. An entry that cannot be read any more
    /// is passed over here; [#verify] names it.
    ///
    /// @param before only entries with a smaller number
    public AuditPage list(AuditSearch search, long before, int most) {
        List<AuditEntry> found =
                database.read(handle -> find(handle, Narrowing.of(search, days), before, most + 1));
        return new AuditPage(found.stream().limit(most).toList(), found.size() > most);
    }

    /// The store narrows down by the text of the entries, and what it finds is looked at here.
    private List<AuditEntry> find(Handle handle, Narrowing narrowing, long before, int most) {
        var found = new ArrayList<AuditEntry>();
        long last = before;
        List<Link> piece;
        do {
            piece = store.list(handle, narrowing, last, PIECE);
            for (Link link : piece) {
                last = link.n();
                entry(link).filter(narrowing::finds).ifPresent(found::add);
            }
        } while (piece.size() == PIECE && found.size() < most);
        return found.subList(0, Math.min(most, found.size()));
    }

    /// Hands on every entry, the oldest first.
    public void each(Consumer<AuditEntry> taker) {
        database.read(
                handle -> {
                    store.each(handle, link -> entry(link).ifPresent(taker));
                    return true;
                });
    }

    /// Looks through the whole chain.
    public AuditVerdict verify() {
        var chain = new Chain();
        database.read(
                handle -> {
                    store.each(handle, chain::take);
                    return true;
                });
        return new AuditVerdict(chain.n, chain.hash, chain.brokenAt);
    }

    private static Optional<AuditEntry> entry(Link link) {
        try {
            return Optional.of(Json.MAPPER.readValue(link.entry(), AuditEntry.class));
        } catch (JacksonException changed) {
            LOG.warn("Entry {} of the audit log cannot be read", link.n());
            return Optional.empty();
        }
    }

    private static String hash(String before, String entry) {
        MessageDigest digest = Sha256.digest();
        digest.update(before.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(digest.digest(entry.getBytes(StandardCharsets.UTF_8)));
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
