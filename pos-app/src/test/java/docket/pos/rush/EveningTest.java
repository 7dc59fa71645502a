package docket.pos.rush;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.menu.Menu;
import docket.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The plan of an evening.
final class EveningTest {
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    static Menu sample() {
        try (InputStream json = EveningTest.class.getResourceAsStream("../sample/menu.json")) {
            return Json.MAPPER.readValue(json, Menu.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Party> evening(long seed) {
        return Evening.of(sample(), TWO_HOURS, Evening.Seating.TABLES, seed);
    }

    private static List<Deed> deeds(List<Party> parties) {
        return parties.stream()
                .flatMap(party -> party.steps().stream())
                .map(Party.Step::deed)
                .toList();
    }

    @Test
    void theSeedSettlesTheEvening() {
        assertThat(evening(7)).isEqualTo(evening(7)).isNotEqualTo(evening(8));
    }

    @Test
    void guestsComeMostInTheMiddle() {
        List<Party> parties = evening(1);

        long middle =
                parties.stream()
                        .map(Party::arrives)
                        .filter(at -> at.compareTo(Duration.ofMinutes(40)) > 0)
                        .filter(at -> at.compareTo(Duration.ofMinutes(80)) < 0)
                        .count();

        assertThat(parties)
                .hasSize(72)
                .isSortedAccordingTo((a, b) -> a.arrives().compareTo(b.arrives()));
        assertThat(parties.getFirst().arrives()).isZero();
        assertThat(parties.getLast().arrives()).isEqualTo(TWO_HOURS);
        assertThat(middle).as("of 72, in the third in the middle").isGreaterThan(30);
    }

    @Test
    void anEveningHasAllThatARushHas() {
        List<Party> parties = evening(1);
        List<Deed> deeds = deeds(parties);

        assertThat(parties).anyMatch(Party::sits).anyMatch(party -> !party.sits());
        assertThat(parties).anyMatch(party -> Remarks.ALLERGIES.contains(party.note()));
        assertThat(parties)
                .filteredOn(party -> !party.sits())
                .allSatisfy(party -> assertThat(party.guestName()).isNotEmpty());
        assertThat(deeds)
                .hasAtLeastOneElementOfType(Deed.Add.class)
                .hasAtLeastOneElementOfType(Deed.Fire.class)
                .hasAtLeastOneElementOfType(Deed.TakeBack.class)
                .hasAtLeastOneElementOfType(Deed.Note.class)
                .hasAtLeastOneElementOfType(Deed.Move.class)
                .hasAtLeastOneElementOfType(Deed.Pay.class);
    }

    @Test
    void eachPartyHasLinesOfItsOwnAndGoes() {
        assertThat(evening(3))
                .allSatisfy(
                        party -> {
                            List<Integer> dishes =
                                    party.steps().stream()
                                            .flatMap(step -> dishes(step.deed()).stream())
                                            .map(Dish::index)
                                            .toList();
                            assertThat(dishes).doesNotHaveDuplicates().isNotEmpty();
                            assertThat(party.steps().getFirst().deed())
                                    .isInstanceOf(Deed.Place.class);
                            assertThat(party.steps().getLast().deed())
                                    .isInstanceOf(Deed.Leave.class);
                        });
    }

    private static List<Dish> dishes(Deed deed) {
        return switch (deed) {
            case Deed.Place place -> place.dishes();
            case Deed.Add add -> add.dishes();
            default -> List.of();
        };
    }

    @Test
    void nobodyComesWhereThereIsNothingToEat() {
        assertThat(Evening.of(Menu.EMPTY, TWO_HOURS, Evening.Seating.TABLES, 1)).isEmpty();
    }

    @Test
    void nobodySitsWhereThereAreNoTables() {
        assertThat(Evening.of(sample(), TWO_HOURS, Evening.Seating.NONE, 1))
                .isNotEmpty()
                .noneMatch(Party::sits);
    }
}
