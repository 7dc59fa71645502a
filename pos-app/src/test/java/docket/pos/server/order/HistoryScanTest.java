package docket.pos.server.order;

import static docket.model.ModelSamples.DAY;
import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.order.Order;
import docket.model.order.OrderSearch;
import docket.pos.server.order.HistoryStore.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HistoryScanTest {
    private static final OrderSearch STEAKS = new OrderSearch("steak", null, null, null);

    /// Orders of one day, the newest first; each so many is a steak.
    private static List<Placed> day(int orders, int eachSteak) {
        return IntStream.iterate(orders, n -> n > 0, n -> n - 1)
                .mapToObj(n -> new Placed(new HistoryCursor(DAY, n), placed(n, eachSteak)))
                .toList();
    }

    private static Order placed(int number, int eachSteak) {
        var sample = order().numbered(number);
        return number % eachSteak == 0
                ? sample.with("steak", 1, "medium").placed()
                : sample.with("fries", 1).placed();
    }

    private static List<Placed> before(List<Placed> all, HistoryCursor place, int chunk) {
        return all.stream()
                .filter(
                        row ->
                                place.equals(HistoryCursor.NEWEST)
                                        || row.place().number() < place.number())
                .limit(chunk)
                .toList();
    }

    private static List<Integer> readAll(List<Placed> all, HistoryScan scan, int most) {
        var numbers = new ArrayList<Integer>();
        @Nullable HistoryCursor place = HistoryCursor.NEWEST;
        while (place != null) {
            HistoryScan.Found found =
                    scan.find(STEAKS, place, most, from -> before(all, from, scan.chunk()));
            assertThat(found.orders()).hasSizeLessThanOrEqualTo(most);
            found.orders().forEach(o -> numbers.add(Integer.parseInt(o.number().substring(2))));
            place = found.end();
        }
        return numbers;
    }

    @Property(tries = 200)
    void howeverItIsReadEachIsFoundOnceTheNewestFirst(
            @ForAll @IntRange(max = 40) int orders,
            @ForAll @IntRange(min = 1, max = 9) int eachSteak,
            @ForAll @IntRange(min = 1, max = 7) int chunk,
            @ForAll @IntRange(min = 1, max = 3) int chunks,
            @ForAll @IntRange(min = 1, max = 5) int most) {
        List<Placed> all = day(orders, eachSteak);

        assertThat(readAll(all, new HistoryScan(chunk, chunk * chunks), most))
                .isEqualTo(
                        IntStream.iterate(orders, n -> n > 0, n -> n - 1)
                                .filter(n -> n % eachSteak == 0)
                                .boxed()
                                .toList());
    }

    @Test
    void aLongSearchEndsWhereItIsToGoOn() {
        List<Placed> all = day(30, 100);
        var scan = new HistoryScan(5, 10);

        HistoryScan.Found found =
                scan.find(STEAKS, HistoryCursor.NEWEST, 3, from -> before(all, from, 5));

        assertThat(found.orders()).isEmpty();
        assertThat(found.end()).isEqualTo(new HistoryCursor(DAY, 21));
    }
}
