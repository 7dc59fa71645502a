package docket.pos.rush;

import docket.model.OrderType;
import docket.model.menu.Menu;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// The plan of an evening: who comes when, and what they want. The same menu, length and seed make
/// the same evening. Guests come few at first and at the end, and most in the middle.
final class Evening {
    /// Parties an hour, over the whole evening; in its middle they are more than half as many
    /// again.
    static final int PARTIES_AN_HOUR = 36;

    private static final int COUNTED_GUESTS = 5;
    private static final int CHANCES = 1_000_000;

    private final RandomGenerator chance;
    private final Taste taste;
    private int dishes;

    private Evening(Menu menu, RandomGenerator chance) {
        this.chance = chance;
        taste = new Taste(menu, chance);
    }

    /// The parties in the order in which they come; none where the menu has nothing to sell.
    ///
    /// @param length from the first party's coming to the last one's
    static List<Party> of(Menu menu, Duration length, Seating seating, long seed) {
        var evening = new Evening(menu, new SplittableRandom(seed));
        if (evening.taste.isNothing()) {
            return List.of();
        }
        int parties = Math.max(1, Math.toIntExact(length.toSeconds() * PARTIES_AN_HOUR / 3600));
        List<Duration> arrivals = evening.arrivals(parties, length);
        return IntStream.range(0, parties)
                .mapToObj(i -> evening.party(i + 1, arrivals.get(i), seating))
                .toList();
    }

    /// Whether guests can sit.
    enum Seating {
        TABLES,
        NONE
    }

    /// A bell over the evening, the mean of three chances for each party, drawn out so that the
    /// first party comes at once and the last one at the end.
    private List<Duration> arrivals(int parties, Duration length) {
        long[] bell =
                IntStream.range(0, parties)
                        .mapToLong(i -> chance() + chance() + chance())
                        .sorted()
                        .toArray();
        long first = bell[0];
        long wide = Math.max(1, bell[parties - 1] - first);
        return Arrays.stream(bell)
                .mapToObj(at -> length.multipliedBy(at - first).dividedBy(wide))
                .toList();
    }

    private long chance() {
        return chance.nextInt(CHANCES);
    }

    private Party party(int number, Duration arrives, Seating seating) {
        dishes = 0;
        boolean sits = seating == Seating.TABLES && chance.nextInt(10) < 6;
        String note = chance.nextInt(12) == 0 ? pick(Remarks.ALLERGIES) : "";
        int guests = 1 + chance.nextInt(COUNTED_GUESTS);
        return sits
                ? new Party(number, arrives, OrderType.DINE_IN, guests, "", note, sitting(guests))
                : new Party(
                        number,
                        arrives,
                        OrderType.TAKEAWAY,
                        0,
                        "%s %d".formatted(pick(Remarks.NAMES), number),
                        note,
                        takeaway());
    }

    private List<Party.Step> takeaway() {
        var steps = new ArrayList<Party.Step>();
        var wanted = new ArrayList<Dish>();
        for (int i = 0; i <= chance.nextInt(3); i++) {
            wanted.add(taste.main(dishes++, null));
        }
        if (chance.nextBoolean()) {
            wanted.add(taste.other(dishes++, null));
        }
        step(steps, 0, new Deed.Place(wanted));
        regrets(steps, wanted);
        step(steps, 20, pay());
        step(steps, 60, new Deed.HandOut());
        step(steps, 30, new Deed.Leave());
        return steps;
    }

    /// Something to begin with and the main dishes, which are held; later perhaps more.
    private List<Party.Step> sitting(int guests) {
        var steps = new ArrayList<Party.Step>();
        boolean inCourses = chance.nextInt(3) > 0;
        var wanted = new ArrayList<Dish>();
        for (int i = 0; i < guests; i++) {
            wanted.add(taste.other(dishes++, inCourses ? 1 : null));
            wanted.add(taste.main(dishes++, inCourses ? 2 : null));
        }
        step(steps, 90, new Deed.Place(wanted));
        if (chance.nextInt(10) == 0) {
            step(steps, 120, new Deed.Move());
        }
        regrets(steps, wanted);
        if (inCourses) {
            step(steps, 60, new Deed.HandOut());
            step(steps, 60 + chance.nextInt(300), new Deed.Fire(2));
        }
        if (chance.nextInt(3) == 0) {
            step(steps, 180 + chance.nextInt(240), added(1 + chance.nextInt(2)));
        }
        step(steps, 60, new Deed.HandOut());
        if (chance.nextInt(3) == 0) {
            step(steps, 480 + chance.nextInt(300), added(guests));
            step(steps, 60, new Deed.HandOut());
        }
        step(steps, 600 + chance.nextInt(900), pay());
        step(steps, 120, new Deed.Leave());
        return steps;
    }

    private Deed added(int number) {
        return new Deed.Add(
                IntStream.range(0, number).mapToObj(i -> taste.other(dishes++, null)).toList());
    }

    private Deed pay() {
        return new Deed.Pay(chance.nextInt(3) == 0);
    }

    /// Now and then guests want something else than they said, of what the kitchen has at once.
    private void regrets(List<Party.Step> steps, List<Dish> wanted) {
        if (chance.nextInt(6) == 0) {
            step(
                    steps,
                    45,
                    new Deed.Note(
                            wanted.getFirst().index(),
                            pick(chance.nextBoolean() ? Remarks.ALLERGIES : Remarks.WISHES)));
        }
        if (chance.nextInt(9) == 0 && wanted.size() > 1) {
            step(steps, 30, new Deed.TakeBack(wanted.getFirst().index(), pick(Remarks.REGRETS)));
        }
    }

    private static void step(List<Party.Step> steps, int seconds, Deed deed) {
        steps.add(new Party.Step(Duration.ofSeconds(seconds), deed));
    }

    private <T> T pick(List<T> among) {
        return among.get(chance.nextInt(among.size()));
    }
}
