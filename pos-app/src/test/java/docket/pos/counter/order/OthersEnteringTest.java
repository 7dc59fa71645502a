package docket.pos.counter.order;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.DocketClient;
import docket.client.FeedRequest;
import docket.client.FeedState;
import docket.client.FloorFollower;
import docket.model.OrderType;
import docket.model.menu.ItemId;
import docket.model.menu.ModifierId;
import docket.model.order.EnteredLines;
import docket.model.order.LineId;
import docket.model.order.ModifierChoice;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import docket.model.order.OrderId;
import docket.pos.counter.Colleagues;
import docket.wire.Drafting;
import docket.wire.Presence;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What order entry shows of lines that others enter for the same table.
final class OthersEnteringTest extends OrderEntryTest {
    private final NewLine americano =
            new NewLine(
                    new LineId(UUID.randomUUID()),
                    new ItemId("americano"),
                    2,
                    List.of(new ModifierChoice(new ModifierId("ice"), 1)),
                    "weak");

    @SuppressWarnings("NullAway.Init")
    OthersEnteringTest() {}

    private static Presence telling(Drafting... drafts) {
        return new Presence(List.of(), List.of(), List.of(), List.of(), List.of(drafts));
    }

    private EnteredLines at(String table) {
        return new EnteredLines(new OrderId(UUID.randomUUID()), table, List.of(americano));
    }

    private List<OthersEntering> others() {
        return order.getPanel().othersProperty().get();
    }

    @Test
    void theyStandApartWithTheNameAndInNoTotal() {
        order.begin("7", 2);
        counter.add("Espresso");
        String total = order.getPanel().getTotalText();

        counter.follower.onPresence(telling(new Drafting("Jun", "Counter 2", at("7"))));

        assertThat(others())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.title())
                                    .isEqualTo("Jun is entering at Counter 2 · not sent yet");
                            assertThat(one.rows())
                                    .singleElement()
                                    .satisfies(
                                            row -> {
                                                assertThat(row.name()).isEqualTo("Americano");
                                                assertThat(row.quantity()).isEqualTo(2);
                                                assertThat(row.details())
                                                        .contains("Ice")
                                                        .contains("weak");
                                            });
                        });
        assertThat(order.getPanel().getTotalText()).isEqualTo(total);
        assertThat(order.getPanel().linesProperty().get()).hasSize(1);
        assertThat(order.drafts().draft().pieces()).isEqualTo(1);
    }

    @Test
    void anotherTableIsNoConcernHere() {
        order.begin("7", 2);

        counter.follower.onPresence(telling(new Drafting("Jun", "Counter 2", at("8"))));

        assertThat(others()).isEmpty();
        order.begin("8", 2);
        assertThat(others()).hasSize(1);
    }

    @Test
    void withoutTheServerNothingIsSaidOfOthers() {
        order.begin("7", 2);
        counter.follower.onPresence(telling(new Drafting("Jun", "Counter 2", at("7"))));

        counter.follower.onState(new FeedState.Waiting(counter.clock.instant(), "away"));

        assertThat(others()).isEmpty();
    }

    @Test
    void aLineThatWasSentIsShownOnce() {
        order.begin("7", 2);
        DocketClient colleague = counter.server.colleague();
        EnteredLines entered = at("7");
        colleague.drafts().enter(entered);
        assertThat(others()).hasSize(1);

        colleague.place(
                entered.orderId(), new NewOrder(OrderType.DINE_IN, "7", 2, null, entered.lines()));
        assertThat(others()).as("before the colleague says that it is sent").isEmpty();
        colleague.drafts().leave();

        assertThat(others()).isEmpty();
    }

    @Test
    void whoeverAddsToTheSameOrderIsSeen() {
        order.begin("7", 2);
        counter.add("Espresso");
        order.send();
        order.open(counter.server.onlyOrder());

        counter.server
                .colleague()
                .drafts()
                .enter(new EnteredLines(counter.server.onlyOrder().id(), "7", List.of(americano)));

        assertThat(others()).hasSize(1);
        assertThat(others().getFirst().title()).startsWith("Being entered at");
    }

    @Test
    void whatIsEnteredHereIsToldToTheOthers() {
        var ear = new FloorFollower(Runnable::run);
        var colleagues = new Colleagues();
        ear.watch(colleagues);
        counter.server.colleague().follow(new FeedRequest("", "two", true), ear);

        order.begin("7", 2);
        counter.add("Espresso");

        assertThat(colleagues.at("7")).isEqualTo("Mina");
        order.drafts().clear();
        counter.sharing.tick();
        assertThat(colleagues.at("7")).isEmpty();
    }
}
