package docket.pos.specification;

import docket.Reliability;
import docket.model.MovableClock;
import docket.pos.specification.Step.Verb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.jspecify.annotations.Nullable;

/// Whatever people do and whatever befalls the server, the services do what the specification says.
/// And where it says something else, that is found out, by a few steps that anybody can follow.
class ServicesTest {
    /// So that a wrong rule is found in every build.
    private static final String SEED = "20261122";

    /// Opened once it is needed: a property that is skipped needs none.
    private @Nullable House open;

    private boolean closed;

    @AfterProperty
    synchronized void close() throws IOException {
        closed = true;
        if (open != null) {
            open.close();
        }
    }

    private House house() throws IOException {
        House house = open;
        if (house == null) {
            Path folders = Files.createTempDirectory("docket-services");
            house = new House(folders, new MovableClock(Instant.parse("2026-11-20T12:00:00Z")));
            open = house;
        }
        return house;
    }

    /// What takes longer is rarer.
    @Provide
    Arbitrary<List<Step>> services() {
        return steps(Arbitraries.of(Verb.NEXT_DAY, Verb.RESTART, Verb.KILL), 60);
    }

    /// The same in which nothing breaks, since it is tried many times over for the few steps that a
    /// failure takes.
    @Provide
    Arbitrary<List<Step>> quietServices() {
        return steps(Arbitraries.just(Verb.NEXT_DAY), 20);
    }

    /// A service begins with an order. All lengths are as likely, and so is whatever is picked.
    /// Left to itself, jqwik makes most of them so short that nothing can happen in them.
    private static Arbitrary<List<Step>> steps(Arbitrary<Verb> rare, int most) {
        Arbitrary<Verb> usual =
                Arbitraries.of(Verb.class).filter(verb -> verb.compareTo(Verb.NEXT_DAY) < 0);
        Arbitrary<List<Step>> rest =
                step(Arbitraries.frequencyOf(Tuple.of(1, rare), Tuple.of(40, usual)))
                        .list()
                        .ofMaxSize(most - 1)
                        .withSizeDistribution(RandomDistribution.uniform());
        return Combinators.combine(step(Arbitraries.just(Verb.PLACE)), rest)
                .as((first, others) -> Stream.concat(Stream.of(first), others.stream()).toList());
    }

    private static Arbitrary<Step> step(Arbitrary<Verb> verbs) {
        return Combinators.combine(verbs, anyUpTo(2), anyUpTo(Step.NEW), anyUpTo(11))
                .as(Step::new)
                .withoutEdgeCases();
    }

    private static Arbitrary<Integer> anyUpTo(int most) {
        return Arbitraries.integers()
                .between(0, most)
                .withDistribution(RandomDistribution.uniform());
    }

    @Property(tries = 40)
    void doWhatTheSpecificationSays(@ForAll("services") List<Step> steps) throws IOException {
        run(new Specification(), steps);
    }

    @Property(tries = 1000)
    @AddLifecycleHook(OnlyInFull.class)
    void doWhatTheSpecificationSaysForLong(@ForAll("services") List<Step> steps)
            throws IOException {
        run(new Specification(), steps);
    }

    @Property(tries = 200, seed = SEED)
    @AddLifecycleHook(FoundOut.class)
    void thatAnUnpaidOrderMayBeClosed(@ForAll("quietServices") List<Step> steps)
            throws IOException {
        run(
                keptBy(
                        new Books() {
                            @Override
                            boolean isPaid(Order order) {
                                return true;
                            }
                        }),
                steps);
    }

    @Property(tries = 200, seed = SEED)
    @AddLifecycleHook(OnlyInFull.class)
    @AddLifecycleHook(FoundOut.class)
    void thatWhatIsPaidStaysPaidWhenTheOrderIsCalledOff(@ForAll("quietServices") List<Step> steps)
            throws IOException {
        run(
                keptBy(
                        new Books() {
                            @Override
                            long paid(Order order) {
                                return order.payments.stream().mapToLong(Long::longValue).sum();
                            }
                        }),
                steps);
    }

    @Property(tries = 200, seed = SEED)
    @AddLifecycleHook(OnlyInFull.class)
    @AddLifecycleHook(FoundOut.class)
    void thatNumbersGoOnThroughTheNight(@ForAll("quietServices") List<Step> steps)
            throws IOException {
        run(
                new Specification() {
                    private int all;

                    @Override
                    int nextNumber() {
                        all++;
                        return all;
                    }
                },
                steps);
    }

    @Property(tries = 200, seed = SEED)
    @AddLifecycleHook(OnlyInFull.class)
    @AddLifecycleHook(FoundOut.class)
    void thatACookIsNotToldOfWhatIsVoided(@ForAll("quietServices") List<Step> steps)
            throws IOException {
        run(
                new Specification(
                        new Kitchen() {
                            @Override
                            void strike(Line line, String why) {
                                line.state = State.VOIDED;
                                line.reason = why;
                            }
                        },
                        new Books()),
                steps);
    }

    @Property(tries = 200, seed = SEED)
    @AddLifecycleHook(OnlyInFull.class)
    @AddLifecycleHook(FoundOut.class)
    void thatTheGuestPaysForWhatIsGiven(@ForAll("quietServices") List<Step> steps)
            throws IOException {
        run(
                keptBy(
                        new Books() {
                            @Override
                            boolean isFree(Line line) {
                                return false;
                            }
                        }),
                steps);
    }

    /// It takes three steps that fit: so it is found late, among others that are left out one by
    /// one.
    @Property(tries = 200, seed = SEED, shrinking = ShrinkingMode.FULL)
    @AddLifecycleHook(OnlyInFull.class)
    @AddLifecycleHook(FoundOut.class)
    void thatWhatIsMadeAgainIsSoldAgain(@ForAll("quietServices") List<Step> steps)
            throws IOException {
        run(
                keptBy(
                        new Books() {
                            @Override
                            long worth(Line line) {
                                return line.item.price() * line.quantity;
                            }
                        }),
                steps);
    }

    @Property(tries = 200, seed = SEED)
    @AddLifecycleHook(OnlyInFull.class)
    @AddLifecycleHook(FoundOut.class)
    void thatWhatGoesToAnotherOrderIsFiredAgain(@ForAll("quietServices") List<Step> steps)
            throws IOException {
        run(
                new Specification() {
                    @Override
                    void arrive(Order to, List<Line> coming) {
                        super.arrive(to, coming);
                        coming.forEach(line -> kitchen.fire(to, line));
                    }
                },
                steps);
    }

    private static Specification keptBy(Books books) {
        return new Specification(new Kitchen(), books);
    }

    /// One at a time: what is shrunk when its time is over is run to its end beside the rest.
    private synchronized void run(Specification wanted, List<Step> steps) throws IOException {
        if (closed) {
            return;
        }
        var trial = new Trial(wanted, house());
        for (Step step : steps) {
            trial.run(step);
        }
    }

    /// Skips what takes long, but in the profile.
    static final class OnlyInFull implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return Reliability.isFull()
                    ? SkipResult.doNotSkip()
                    : SkipResult.skip("only in the profile reliability");
        }
    }
}
