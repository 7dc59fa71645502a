package docket.wire;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import docket.model.Refusal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A problem document as in RFC 9457, `application/problem+json`.
///
/// @param type `urn:docket:problem:…`, the member that programs decide by
/// @param detail one sentence fit for a person
/// @param members what a program can act on, beside the standard members
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> members) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /// Fills in what a server may leave out, and passes over members without a value.
    public Problem {
        title = Objects.requireNonNullElse(title, "");
        detail = Objects.requireNonNullElse(detail, title);
        var known = new LinkedHashMap<>(Objects.requireNonNullElse(members, Map.of()));
        known.values().removeIf(Objects::isNull);
        members = Collections.unmodifiableMap(known);
    }

    public static Problem of(Refusal refusal) {
        return of(ProblemType.of(refusal.reason()), refusal.detail(), refusal.members());
    }

    public static Problem of(ProblemType type, String detail, Map<String, Object> members) {
        return new Problem(type.uri(), type.title(), type.status(), detail, members);
    }

    /// The refusal that the server's domain threw, or one for [Reason#INVALID] where the server's
    /// edge refused a request of status 400.
    ///
    /// @return null where the problem is of no kind that the domain knows
    public @Nullable Refusal refusal() {
        return ProblemType.of(type)
                .map(
                        known ->
                                known == ProblemType.MALFORMED_JSON
                                        ? ProblemType.INVALID_REQUEST
                                        : known)
                .flatMap(ProblemType::reason)
                .map(reason -> new Refusal(reason, detail, members))
                .orElse(null);
    }
}
