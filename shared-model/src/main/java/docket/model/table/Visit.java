package docket.model.table;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import docket.model.Limits;
import docket.model.Reason;
import docket.model.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Guests at a table, from their seating until the table is cleaned. Immutable; each verb returns
/// the visit after it, with the next version, or throws the [Refusal].
///
/// @param table the table's label
/// @param guests covers; 0: not counted
/// @param billAskedAt when they asked for the bill; null: they have not
/// @param closedAt when the last of their orders was paid or called off
/// @param cleanedAt when the table was free again
/// @param version counts the visit's changes, from 1
/// @param mergedInto the visit that its guests have joined, which has their orders; null: none
@JsonPropertyOrder({
    "id",
    "table",
    "guests",
    "businessDay",
    "openedAt",
    "billAskedAt",
    "closedAt",
    "cleanedAt",
    "version",
    "mergedInto",
    "status"
})
public record Visit(
        VisitId id,
        String table,
        int guests,
        LocalDate businessDay,
        Instant openedAt,
        @Nullable Instant billAskedAt,
        @Nullable Instant closedAt,
        @Nullable Instant cleanedAt,
        int version,
        @Nullable VisitId mergedInto) {
    public Visit {
        Limits.required("visit id", id);
        table = Limits.requiredText("table", table, Limits.TABLE);
    }

    /// A visit that begins.
    public static Visit open(
            VisitId id, String table, int guests, LocalDate businessDay, Instant at) {
        return new Visit(id, table, guests, businessDay, at, null, null, null, 1, null);
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public VisitStatus status() {
        if (cleanedAt != null) {
            return VisitStatus.OVER;
        }
        if (closedAt != null) {
            return VisitStatus.TO_CLEAN;
        }
        return billAskedAt == null ? VisitStatus.SEATED : VisitStatus.BILL_ASKED;
    }

    /// Whether the guests are there.
    public boolean isOpen() {
        return closedAt == null && cleanedAt == null;
    }

    /// Whether its guests have joined others.
    public boolean isMerged() {
        return mergedInto != null;
    }

    /// The visit with its guests counted anew.
    public Visit counted(int covers) {
        requireAlone("be counted");
        return with(covers, billAskedAt, null, null);
    }

    /// The visit whose guests ask for the bill; asking twice keeps the first time.
    public Visit askBill(Instant at) {
        requireAlone("ask for the bill");
        return with(guests, billAskedAt == null ? at : billAskedAt, null, null);
    }

    /// The visit whose guests do not want to pay yet.
    public Visit takeBillBack() {
        requireAlone("take the bill back");
        return with(guests, null, null, null);
    }

    /// The visit whose guests sit at another table now.
    public Visit movedTo(String where) {
        requireAlone("move");
        return with(where, guests, billAskedAt, closedAt, cleanedAt, null);
    }

    /// The visit whose guests are with others now.
    ///
    /// @param covers its own, without those who had joined it
    Visit joins(Visit host, int covers) {
        requireOpen("join others");
        host.requireAlone("be joined");
        return with(table, covers, billAskedAt, null, null, host.id());
    }

    /// The visit whose guests are on their own again.
    Visit parts() {
        requireOpen("part");
        if (!isMerged()) {
            throw refuse("part: it has joined nobody");
        }
        return with(table, guests, billAskedAt, null, null, null);
    }

    /// The visit whose guests have gone; the table is to be cleaned.
    public Visit close(Instant at) {
        requireOpen("end");
        return with(guests, billAskedAt, at, null);
    }

    /// The visit that is over, and its table free; guests that were still there have gone too.
    public Visit clean(Instant at) {
        if (cleanedAt != null) {
            throw refuse("be cleaned");
        }
        return with(guests, billAskedAt, closedAt == null ? at : closedAt, at);
    }

    /// The visit whose guests are back, since an order of theirs was opened again.
    public Visit reopen() {
        return with(table, guests, null, null, null, null);
    }

    /// Checks that the sender saw this very version.
    ///
    /// @throws Refusal if the sender saw another version, with the current visit
    public void requireVersion(int seen) {
        if (seen != version) {
            throw new Refusal(
                    Reason.STALE_VERSION,
                    "Table %s has changed in the meantime.".formatted(table),
                    current());
        }
    }

    private void requireOpen(String what) {
        if (!isOpen()) {
            throw refuse(what);
        }
    }

    /// Whoever has joined others does this with them.
    void requireAlone(String what) {
        requireOpen(what);
        if (isMerged()) {
            throw refuse(what + ": its guests are with others");
        }
    }

    private Refusal refuse(String what) {
        return new Refusal(
                Reason.ILLEGAL_TRANSITION,
                "The visit at table %s is %s and cannot %s.".formatted(table, status(), what),
                current());
    }

    private Map<String, Object> current() {
        return Map.of("currentVersion", version, "currentStatus", status().name(), "visit", this);
    }

    private Visit with(
            int covers,
            @Nullable Instant asked,
            @Nullable Instant closed,
            @Nullable Instant cleaned) {
        return with(table, covers, asked, closed, cleaned, mergedInto);
    }

    private Visit with(
            String where,
            int covers,
            @Nullable Instant asked,
            @Nullable Instant closed,
            @Nullable Instant cleaned,
            @Nullable VisitId host) {
        return new Visit(
                id,
                where,
                covers,
                businessDay,
                openedAt,
                asked,
                closed,
                cleaned,
                version + 1,
                host);
    }
}
