package docket.pos.server.staff;

import docket.Exempt;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.audit.AuditAction;
import docket.model.audit.AuditedChange;
import docket.model.staff.AskApproval;
import docket.model.staff.Person;
import docket.pos.server.Approvals;
import docket.pos.server.Caller;
import docket.pos.server.audit.AuditService;
import docket.pos.server.db.Database;
import docket.pos.server.db.Fingerprint;
import docket.wire.Approval;
import docket.wire.Secret;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The override in place: somebody who may allows one thing by their own PIN, and the next command
/// of that device carries it. An approval counts for one request, which may come again, since its
/// answer may be lost. Thread-safe.
@Exempt(rule = "A5", because = "Its steps share one transaction, whose handle they are passed.")
public final class ApprovalService implements Approvals {
    private static final Duration GOOD_FOR = Duration.ofMinutes(2);

    private static final String PREFIX = "docket-approval-";

    /// As long as a command is known, and may come again.
    private static final Duration KEPT = Duration.ofDays(7);

    /// What a request is called that cannot be known again.
    private static final String ONCE = "once";

    private final Database database;
    private final ApprovalStore store;
    private final AuditService audit;
    private final StaffService staff;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApprovalService(
            Database database,
            ApprovalStore store,
            AuditService audit,
            StaffService staff,
            Clock clock) {
        this.store = store;
        this.database = database;
        this.audit = audit;
        this.staff = staff;
        this.clock = clock;
    }

    /// Allows one thing on the caller's device.
    ///
    /// @throws Refusal if the PIN is wrong, or that person may not do it either
    public Approval approve(Caller caller, AskApproval wanted) {
        SessionService.requireAttended(caller);
        Person approver = staff.identify(wanted.personId(), wanted.pin(), caller.device());
        if (!approver.role().permissions().contains(wanted.permission())) {
            throw new Refusal(
                    Reason.NOT_PERMITTED,
                    "%s may not do this either.".formatted(approver.name()),
                    Map.of("permission", wanted.permission().name()));
        }
        String token = Secret.fresh(PREFIX, random);
        Instant now = clock.instant();
        var row =
                new GivenApproval(
                        caller.device().id(),
                        approver.id(),
                        wanted.permission(),
                        now.plus(GOOD_FOR),
                        null);
        database.keep(
                handle -> {
                    store.forgetBefore(handle, now.minus(KEPT));
                    store.insert(handle, Secret.hash(token), row);
                    audit.append(
                            handle,
                            now,
                            new Caller(caller.device(), Set.of(), caller.person(), approver)
                                    .actor(),
                            AuditedChange.of(AuditAction.APPROVED, wanted.permission().name()));
                    return row;
                });
        return new Approval(token, approver, wanted.permission(), row.expiresAt());
    }

    @Override
    public Caller approved(Caller caller, String token, @Nullable String use) {
        String hash = Secret.hash(token);
        String request = use == null ? ONCE : Fingerprint.of("approved", use);
        GivenApproval row = database.keep(handle -> used(handle, caller, hash, request));
        Person approver = staff.find(row.approver()).orElseThrow(ApprovalService::spent);
        var permissions = EnumSet.of(row.permission());
        permissions.addAll(caller.permissions());
        return new Caller(caller.device(), permissions, caller.person(), approver);
    }

    private GivenApproval used(Handle handle, Caller caller, String hash, String request) {
        GivenApproval row = store.find(handle, hash).orElseThrow(ApprovalService::spent);
        boolean again = !request.equals(ONCE) && request.equals(row.usedFor());
        boolean isFresh = row.usedFor() == null && clock.instant().isBefore(row.expiresAt());
        if (!row.device().equals(caller.device().id()) || !(again || isFresh)) {
            throw spent();
        }
        if (isFresh) {
            store.use(handle, hash, request);
        }
        return row;
    }

    private static Refusal spent() {
        return new Refusal(
                Reason.APPROVAL_SPENT, "The approval was used, or has run out: ask for it again.");
    }
}
