package docket.model.menu.list;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// Makes ids for what a list names without one: from the name where it is in Latin letters, else
/// from a hash of it, so that the same list always comes to the same ids.
final class ListIds {
    private static final int LONGEST = 48;
    private static final int HASH = 10;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private ListIds() {}

    /// An id that is not taken.
    ///
    /// @param kind goes before a hash
    /// @param english the name in English; `""` where there is none
    static String make(String kind, String name, String english, Set<String> taken) {
        String stem = latin(english.isBlank() ? name : english);
        if (stem.isEmpty()) {
            String key = NameIndex.key(name);
            stem =
                    "%s-%s"
                            .formatted(
                                    kind,
                                    UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8))
                                            .toString()
                                            .replace("-", "")
                                            .substring(0, HASH));
        }
        String id = stem;
        for (int n = 2; taken.contains(id); n++) {
            id = stem + "-" + n;
        }
        return id;
    }

    /// The name in small letters and digits; `""` where a letter of it is of another script, since
    /// what is left would say another thing.
    private static String latin(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        if (plain.codePoints().anyMatch(c -> c > 127 && Character.isLetterOrDigit(c))) {
            return "";
        }
        String slug = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String cut = slug.substring(0, Math.min(LONGEST, slug.length()));
        return cut.replaceAll("^-+|-+$", "");
    }
}
