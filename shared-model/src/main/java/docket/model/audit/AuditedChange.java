package docket.model.audit;

import docket.model.Limits;
import org.jspecify.annotations.Nullable;

/// What was done, in words that are still understood when the thing itself is gone.
///
/// @param subject what it was done to, such as an order's number or a person's name
/// @param before how it was; null where that says nothing
/// @param after how it became; null where that says nothing
/// @param reason what the person gave as their reason; null where none was asked for
public record AuditedChange(
        AuditAction action,
        String subject,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason) {
    public AuditedChange {
        Limits.required("action", action);
        Limits.required("subject", subject);
    }

    /// Something that needs no more words.
    public static AuditedChange of(AuditAction action, String subject) {
        return new AuditedChange(action, subject, null, null, null);
    }
}
