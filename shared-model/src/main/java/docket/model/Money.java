package docket.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.stream.Stream;

/// An amount in minor units of the shop's currency (won, cents). Whole numbers only, so that parts
/// always add up; on the wire a plain JSON integer. Immutable. Overflow throws
/// [ArithmeticException] rather than wrapping round.
///
/// @param minor the amount in minor units, negative where money is to be given back
public record Money(@JsonValue long minor) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Money {}

    /// What amounts come to; of none, nothing.
    public static Money sum(Stream<Money> amounts) {
        return amounts.reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, other.minor));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, other.minor));
    }

    public Money times(int count) {
        return new Money(Math.multiplyExact(minor, count));
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, other.minor);
    }
}
