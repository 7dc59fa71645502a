package docket.pos.server;

import docket.Exempt;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The parameters of a request's query, read as strictly as a body: none that is not known, none
/// twice, so that a misspelt one is said and not passed over.
@Exempt(rule = "A4", because = "It reads requests for the routes.")
public final class Query {
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");

    private final Map<String, List<String>> given;

    private Query(Map<String, List<String>> given) {
        this.given = given;
    }

    /// Reads the query.
    ///
    /// @param known the parameters that the route takes
    public static Query of(Context request, String... known) {
        Map<String, List<String>> given = request.queryParamMap();
        given.forEach(
                (name, values) -> {
                    if (!List.of(known).contains(name)) {
                        throw Edge.invalid(
                                "The query takes %s and nothing else."
                                        .formatted(String.join(", ", known)));
                    }
                    if (values.size() > 1) {
                        throw Edge.invalid("%s is given twice.".formatted(name));
                    }
                });
        return new Query(given);
    }

    /// Refuses a query that cannot be decoded, which Javalin would pass over in silence.
    static void requireReadable(Context request) {
        String query = request.queryString();
        if (query != null && BROKEN_ESCAPE.matcher(query).find()) {
            throw Edge.invalid("The query has a % that begins no escape.");
        }
    }

    public @Nullable String text(String name) {
        List<String> values = given.get(name);
        return values == null ? null : values.getFirst();
    }

    public String text(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    /// A whole number from 1.
    public int number(String name, int otherwise, int most) {
        String text = text(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,9}")
                || Integer.parseInt(text) < 1
                || Integer.parseInt(text) > most) {
            throw Edge.invalid("%s must be a whole number from 1 to %d.".formatted(name, most));
        }
        return Integer.parseInt(text);
    }

    /// A day; null where none is given.
    public @Nullable LocalDate day(String name) {
        String text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw Edge.invalid("%s must be a day, such as 2026-11-21.".formatted(name));
        }
    }

    /// One of these values by its name; null where none is given.
    public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> values) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        return EnumSet.allOf(values).stream()
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                Edge.invalid(
                                        "%s must be one of %s."
                                                .formatted(name, EnumSet.allOf(values))));
    }
}
