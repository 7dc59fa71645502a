package docket.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.model.ModelSamples;
import docket.model.Unreachable;
import java.time.Clock;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class FakeDocketClientTest {
    private final FakeRestaurant restaurant =
            new FakeRestaurant(ModelSamples.shop(), ModelSamples.menu(), Clock.systemUTC());

    @Nested
    class KeepsTheContract implements DocketClientContract {
        @Override
        public DocketClient station() {
            return new FakeDocketClient(restaurant);
        }
    }

    @Nested
    class KeepsTheContractOfPictures implements PictureContract {
        @Override
        public DocketClient editor() {
            return new FakeDocketClient(restaurant);
        }
    }

    @Nested
    class KeepsTheContractOfRoutes implements RoutingContract {
        @Override
        public DocketClient editor() {
            return new FakeDocketClient(restaurant);
        }
    }

    @Nested
    class KeepsTheContractOfSales implements SalesContract {
        @Override
        public DocketClient editor() {
            return new FakeDocketClient(restaurant);
        }
    }

    @Nested
    class KeepsTheContractOfTheStaff implements StaffContract {
        @Override
        public Counter counter() {
            FakeStaff staff = FakeStaff.sample(Clock.systemUTC());
            return new Counter(new FakeDocketClient(restaurant, staff), staff.credentials());
        }
    }

    @Test
    void whileTheServerIsAwayFactsAreMissedAndCaughtUpWithLater() throws Exception {
        var client = new FakeDocketClient(restaurant);
        var other = new FakeDocketClient(restaurant);
        var ear = new FeedEar();
        client.follow(new FeedRequest("grill", "grill", false), ear);
        ear.until("live 0");
        client.goAway();
        other.place(ModelSamples.orderId(1), ModelSamples.order().with("burger", 1).command());
        assertThatThrownBy(client::menu).isInstanceOf(Unreachable.class);
        client.comeBack();

        assertThat(ear.next(4)).containsExactly("waiting", "connecting", "fact 1", "live 1");
    }

    @Test
    void answersCanComeBeforeTheirFacts() throws Exception {
        var client = new FakeDocketClient(restaurant);
        var ear = new FeedEar();
        client.follow(new FeedRequest("grill", "grill", false), ear);
        ear.until("live 0");
        restaurant.lagBehind();
        client.place(ModelSamples.orderId(1), ModelSamples.order().with("burger", 1).command());
        assertThat(ear.heard).isEmpty();

        restaurant.catchUp();

        assertThat(ear.next()).isEqualTo("fact 1");
    }
}
