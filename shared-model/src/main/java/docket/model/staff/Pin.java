package docket.model.staff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import docket.model.InvalidValue;
import java.util.stream.IntStream;

/// The digits by which a person signs in. They go over the wire and are forgotten; nothing that
/// prints a PIN shows them.
public record Pin(@JsonValue String digits) {
    public static final int SHORTEST = 4;
    public static final int LONGEST = 8;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Pin {
        if (!isOne(digits)) {
            throw new InvalidValue("a PIN has %d to %d digits".formatted(SHORTEST, LONGEST));
        }
    }

    /// Whether a text is a PIN.
    public static boolean isOne(String text) {
        return text != null && text.matches("[0-9]{%d,%d}".formatted(SHORTEST, LONGEST));
    }

    /// Whether it is among the few that people try first: one digit repeated, or a row up or down.
    public boolean isGuessable() {
        int step = digits.charAt(1) - digits.charAt(0);
        boolean isRow =
                IntStream.range(1, digits.length())
                        .allMatch(i -> digits.charAt(i) - digits.charAt(i - 1) == step);
        return isRow && Math.abs(step) <= 1;
    }

    @Override
    public String toString() {
        return "Pin[]";
    }
}
