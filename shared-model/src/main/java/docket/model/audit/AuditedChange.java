package docket.model.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import docket.model.Limits;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What was done, in words that are still understood when the thing itself is gone.
///
/// @param subject what it was done to, such as an order's number or a person's name
/// @param before how it was, each trait by its name; empty where that says nothing
/// @param after how it became; empty where that says nothing
/// @param reason what the person gave as their reason; null where none was asked for
public record AuditedChange(
        AuditAction action,
        String subject,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> before,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> after,
        @Nullable String reason) {
    public AuditedChange {
        Limits.required("action", action);
        Limits.required("subject", subject);
        before = sorted(before);
        after = sorted(after);
    }

    /// Something that needs no more words.
    public static AuditedChange of(AuditAction action, String subject) {
        return new AuditedChange(action, subject, Map.of(), Map.of(), null);
    }

    /// Always in one order, so that the same change is always the same text.
    private static Map<String, String> sorted(@Nullable Map<String, String> traits) {
        return traits == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(traits));
    }
}
