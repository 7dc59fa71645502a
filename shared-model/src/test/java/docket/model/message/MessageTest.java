package docket.model.message;

import static docket.model.ModelSamples.COLD;
import static docket.model.ModelSamples.GRILL;
import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.messageId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.model.InvalidValue;
import docket.model.ModelSamples;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.event.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessageTest {
    private static Message sent(int number, NewMessage wanted, Instant at) {
        return Message.send(messageId(number), wanted, "Counter 1", "Mina", at);
    }

    private static SeenBy at(@Nullable String place) {
        return new SeenBy("left display", null, place, NOON.plusSeconds(5));
    }

    private static Floor floor() {
        return new Floor(
                new Snapshot(
                        null,
                        ModelSamples.shop(),
                        ModelSamples.menu(),
                        List.of(),
                        List.of(),
                        ModelSamples.DAY,
                        0));
    }

    @Test
    void whatIsForOneStationIsForItsCooksAlone() {
        Message grill = sent(1, NewMessage.toKitchen(GRILL, "No more beef"), NOON);

        assertThat(grill.isFor("grill")).isTrue();
        assertThat(grill.isFor("all")).isTrue();
        assertThat(grill.isFor("cold")).isFalse();
        assertThat(grill.seen(at("all")).isSeenAt("grill")).isTrue();
    }

    @Test
    void whatIsForTheWholeKitchenIsSeenByEachStationItself() {
        Message all = sent(1, NewMessage.toKitchen(null, "Last orders"), NOON).seen(at("grill"));

        assertThat(all.isSeenAt("grill")).isTrue();
        assertThat(all.isSeenAt("cold")).isFalse();
    }

    @Test
    void whatIsForTheCounterIsForNoStation() {
        Message help = sent(1, NewMessage.toCounter("Help, please"), NOON);

        assertThat(help.isFor("grill")).isFalse();
        assertThat(help.isFor("all")).isFalse();
    }

    @Test
    void whoHasSeenItIsNotedOnce() {
        Message once = sent(1, NewMessage.toKitchen(GRILL, "No more beef"), NOON).seen(at("grill"));

        assertThat(once.version()).isEqualTo(2);
        assertThat(once.seen(at("grill"))).isSameAs(once);
        assertThat(once.seen(at("all")).seenBy()).hasSize(2);
    }

    @Test
    void aTextHasSomethingToSayAndAnEnd() {
        assertThatThrownBy(() -> NewMessage.toCounter(" ")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> NewMessage.toCounter("x".repeat(201)))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new NewMessage(Audience.COUNTER, COLD, "Hello", null))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void aTestTicketStandsAtItsStationUntilItIsBumpedOrTenMinutesAreOver() {
        Message test = sent(1, NewMessage.test(GRILL, "Test"), NOON);
        Instant last = NOON.plus(Message.TEST_KEPT).minusSeconds(1);

        assertThat(test.isTestAt("grill", last)).isTrue();
        assertThat(test.isTestAt(Message.EVERY_STATION, last)).isTrue();
        assertThat(test.isTestAt("cold", last)).isFalse();
        assertThat(test.isTestAt("grill", last.plusSeconds(1))).isFalse();
        assertThat(test.seen(at("grill")).isTestAt("grill", NOON)).isFalse();
        assertThat(test.seen(at("grill")).isTest()).isTrue();
        assertThat(sent(2, NewMessage.toKitchen(GRILL, "Test"), NOON).isTestAt("grill", NOON))
                .isFalse();
    }

    @Test
    void aTestTicketToAllIsBumpedAtEachStationByItself() {
        Message test = sent(1, NewMessage.test(null, "Test"), NOON).seen(at("grill"));

        assertThat(test.isTestAt("grill", NOON)).isFalse();
        assertThat(test.isTestAt("cold", NOON)).isTrue();
    }

    @Test
    void aTestTicketIsForTheKitchen() {
        assertThatThrownBy(() -> new NewMessage(Audience.COUNTER, null, "Test", true))
                .isInstanceOf(InvalidValue.class);
        assertThat(new NewMessage(Audience.COUNTER, null, "Hello", false).test()).isNull();
    }

    @Test
    void theFloorTellsOfWhatIsUnseenOrFromTheLastHour() {
        Floor floor = floor();
        Message unseen = sent(1, NewMessage.toCounter("Help, please"), NOON);
        Message seen = sent(2, NewMessage.toKitchen(GRILL, "No more beef"), NOON.plusSeconds(1));
        floor.apply(new FloorEvent.MessageSent(unseen));
        floor.apply(new FloorEvent.MessageSeen(seen.seen(at("grill"))));
        floor.apply(new FloorEvent.MessageSent(seen));

        assertThat(floor.messages(NOON.plusSeconds(60)))
                .containsExactly(unseen, seen.seen(at("grill")));
        assertThat(floor.messages(NOON.plus(Duration.ofMinutes(90)))).containsExactly(unseen);
        assertThat(floor.messages(NOON.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void theFloorForgetsTheOldestOfTooManyAndFirstWhatWasSeen() {
        Floor floor = floor();
        for (int number = 1; number <= Message.MOST; number++) {
            floor.apply(
                    new FloorEvent.MessageSent(
                            sent(number, NewMessage.toCounter("Help"), NOON.plusSeconds(number))));
        }
        Message seen = sent(3, NewMessage.toCounter("Help"), NOON.plusSeconds(3)).seen(at(null));
        floor.apply(new FloorEvent.MessageSeen(seen));

        Message last = sent(99, NewMessage.toCounter("One more"), NOON.plusSeconds(99));
        floor.apply(new FloorEvent.MessageSent(last));

        assertThat(floor.messages(NOON.plusSeconds(100)))
                .hasSize(Message.MOST)
                .contains(last)
                .doesNotContain(seen);
    }
}
