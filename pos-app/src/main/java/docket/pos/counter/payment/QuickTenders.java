package docket.pos.counter.payment;

import docket.model.Money;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;

/// The sums that a guest is likely to hand over: the exact one, and the next ones that the notes of
/// the currency make.
final class QuickTenders {
    private static final int MOST = 6;

    /// Notes of currencies whose smallest note is a thousand, as won and yen.
    private static final List<Long> LARGE_NOTES = List.of(1_000L, 5_000L, 10_000L, 50_000L);

    private static final List<Long> SMALL_NOTES = List.of(1L, 5L, 10L, 20L, 50L, 100L);

    private QuickTenders() {}

    static List<Money> of(Money due, String currency) {
        if (!due.isPositive()) {
            return List.of();
        }
        int decimals = CurrencyUnit.of(currency).getDecimalPlaces();
        List<Long> notes = decimals == 0 ? LARGE_NOTES : SMALL_NOTES;
        long unit = LongStream.range(0, decimals).map(ignored -> 10).reduce(1, Math::multiplyExact);
        var sums = new TreeSet<Long>();
        sums.add(due.minor());
        notes.forEach(note -> sums.add(Math.ceilDiv(due.minor(), note * unit) * note * unit));
        return sums.stream().limit(MOST).map(Money::new).toList();
    }
}
