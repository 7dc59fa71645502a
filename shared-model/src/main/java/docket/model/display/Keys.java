package docket.model.display;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import docket.model.InvalidValue;
import docket.model.Limits;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The keys of a display's actions. No key has two; an action whose usual key was given away has
/// none until it is given one.
///
/// @param chosen the keys that are not the usual ones
public record Keys(@JsonValue Map<BoardAction, String> chosen) {
    /// As on a keyboard's labels.
    public static final Keys USUAL = new Keys(Map.of());

    private static final Pattern KEY = Pattern.compile("[A-Z0-9][A-Z0-9_]{0,30}");

    /// Keys that lead out of a list, switch the language, or fill the screen, on every display.
    private static final Set<String> TAKEN = Set.of("ESCAPE", "F4", "F11", "F12");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Keys(@Nullable Map<BoardAction, String> chosen) {
        var kept = new EnumMap<BoardAction, String>(BoardAction.class);
        if (chosen != null) {
            chosen.forEach((action, key) -> kept.put(action, checked(key)));
        }
        kept.entrySet().removeIf(one -> one.getKey().usualKey().equals(one.getValue()));
        var used = new HashSet<String>();
        for (String key : kept.values()) {
            if (!used.add(key)) {
                throw new InvalidValue("the key %s has two actions".formatted(key));
            }
        }
        this.chosen = Collections.unmodifiableMap(kept);
    }

    private static String checked(@Nullable String key) {
        String name = Limits.required("key", key);
        if (!isFree(name)) {
            throw new InvalidValue(
                    "a key cannot be \"%s\"".formatted(Limits.text("key", name, 80)));
        }
        return name;
    }

    /// Whether a display can be given this key for an action.
    public static boolean isFree(String key) {
        return KEY.matcher(key).matches() && !TAKEN.contains(key);
    }

    /// The key of an action; `""` where it has none.
    public String of(BoardAction action) {
        String own = chosen.get(action);
        if (own != null) {
            return own;
        }
        return chosen.containsValue(action.usualKey()) ? "" : action.usualKey();
    }

    /// What a key does, if anything.
    public Optional<BoardAction> action(String key) {
        return Stream.of(BoardAction.values()).filter(a -> of(a).equals(key)).findFirst();
    }

    /// Gives an action another key; whichever had that one gets this action's in exchange.
    public Keys with(BoardAction action, String key) {
        var after = new EnumMap<BoardAction, String>(BoardAction.class);
        after.putAll(chosen);
        String before = of(action);
        action(key).ifPresent(other -> after.put(other, before));
        after.values().removeIf(String::isEmpty);
        after.put(action, key);
        return new Keys(after);
    }
}
