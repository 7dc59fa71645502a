package docket.kitchen.soldout;

import static docket.model.ModelSamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import docket.client.CommandDesk.Result;
import docket.kitchen.contact.ServerBar;
import docket.kitchen.contact.TapNotices;
import docket.model.ModelSamples;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.menu.Availability;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.ChangeAvailability;
import docket.model.menu.ItemId;
import docket.ui.Language;
import docket.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SoldOutViewModelTest {
    private static final ItemId BURGER = new ItemId("burger");

    private final Floor floor = new Floor(ModelSamples.snapshot());
    private final List<ChangeAvailability> sent = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private @Nullable Consumer<Result> answer;
    private final Texts texts =
            new Texts(Language.ENGLISH, "docket.kitchen.texts", "docket.ui.refusals");
    private final SoldOutViewModel model =
            new SoldOutViewModel(
                    (item, change, then) -> {
                        sent.add(change);
                        answer = then;
                    },
                    texts,
                    () -> NOON,
                    new TapNotices(
                            texts,
                            said::add,
                            new ServerBar(texts, Clock.fixed(NOON, ZoneOffset.UTC))));

    private void answered(Result result) {
        Consumer<Result> waiting = answer;
        if (waiting == null) {
            throw new AssertionError("nothing was sent");
        }
        waiting.accept(result);
    }

    @Test
    void anItemIsSoldOutUntilToldOtherwiseAndTheCookHearsThatItIs() {
        model.open(BURGER, floor);
        assertThat(model.title()).isEqualTo("Bulgogi burger");
        assertThat(model.state()).isEqualTo("On sale");

        model.sellOut();
        answered(new Result.Done(ModelSamples.menu().item(BURGER)));

        assertThat(sent).containsExactly(new ChangeAvailability(AvailabilityStatus.SOLD_OUT, null));
        assertThat(said).containsExactly("Bulgogi burger is sold out");
        assertThat(model.isShowing()).isFalse();
    }

    @Test
    void theHoursAreFullOnesOfThisBusinessDay() {
        model.open(BURGER, floor);

        List<Instant> hours = model.hours();
        model.sellOutUntil(hours.getFirst());

        assertThat(hours).hasSize(8).isSorted().allMatch(hour -> hour.isAfter(NOON));
        assertThat(Duration.between(NOON, hours.getFirst()))
                .isLessThanOrEqualTo(Duration.ofHours(1));
        assertThat(sent.getFirst().until()).isEqualTo(hours.getFirst());
    }

    @Test
    void tomorrowIsTheNextBusinessDay() {
        model.open(BURGER, floor);
        model.sellOutUntilTomorrow();

        Instant until = Objects.requireNonNull(sent.getFirst().until());
        assertThat(until).isAfter(NOON).isBefore(NOON.plus(Duration.ofDays(1)));
        assertThat(until.atZone(floor.shop().zone()).toLocalTime())
                .isEqualTo(floor.shop().dayEnds());
    }

    @Test
    void soManyAreLeft() {
        model.open(BURGER, floor);
        model.type(0);
        model.type(1);
        model.type(2);
        model.deleteDigit();
        model.type(5);
        model.sellLeft();

        assertThat(sent)
                .containsExactly(new ChangeAvailability(AvailabilityStatus.PUBLISHED, null, 15));
    }

    @Test
    void whatIsSoldOutIsBroughtBackAndShownAsItIsMeanwhile() {
        model.open(BURGER, floor);
        floor.apply(
                new FloorEvent.ItemAvailabilityChanged(
                        floor.menu()
                                .item(BURGER)
                                .with(new Availability(AvailabilityStatus.SOLD_OUT, null))));
        model.follow(floor);
        assertThat(model.state()).isEqualTo("Sold out");

        model.bringBack();

        assertThat(sent)
                .containsExactly(new ChangeAvailability(AvailabilityStatus.PUBLISHED, null));
    }

    @Test
    void whatIsSoAlreadyIsNotSentAgainAndARefusalIsSaid() {
        model.open(BURGER, floor);
        model.bringBack();
        assertThat(sent).isEmpty();

        model.open(BURGER, floor);
        model.sellOut();
        answered(new Result.Refused(new Refusal(Reason.NOT_PERMITTED, "no")));

        assertThat(said).hasSize(1).doesNotContain("Bulgogi burger is sold out");
    }

    @Test
    void whatLeftTheMenuIsSaid() {
        model.open(new ItemId("gone"), floor);

        assertThat(model.isShowing()).isFalse();
        assertThat(said).containsExactly("That item is not on the menu any more.");
    }
}
