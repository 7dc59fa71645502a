package docket.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A name in several languages, by language tag (`ko`, `en`); on the wire a JSON object, always in
/// the order of the tags. Immutable. Its entries are written as members, since Jackson looks the
/// serializer of a map that is a `@JsonValue` up anew at each writing.
public record Names(@JsonAnyGetter Map<String, String> byLanguage) {
    public static final Names NONE = new Names(Map.of());

    private static final int LONGEST_TAG = 35;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Names(@Nullable Map<String, String> byLanguage) {
        var names = new TreeMap<String, String>();
        if (byLanguage != null) {
            byLanguage.forEach(
                    (language, name) ->
                            names.put(
                                    requireLanguage(language),
                                    Limits.requiredText("names", name, Limits.NAME)));
        }
        this.byLanguage = Collections.unmodifiableMap(names);
    }

    /// Refuses what cannot be the tag of a language.
    public static String requireLanguage(String tag) {
        return Limits.requiredText("language of a name", tag, LONGEST_TAG);
    }

    /// The name in a language, or the given one where there is none in it.
    public String in(String language, String otherwise) {
        return byLanguage.getOrDefault(language, otherwise);
    }
}
