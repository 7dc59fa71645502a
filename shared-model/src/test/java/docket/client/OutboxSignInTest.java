package docket.client;

import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import docket.model.ModelSamples;
import docket.model.staff.Person;
import docket.model.staff.Pin;
import docket.model.staff.SignIn;
import docket.wire.Json;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An outbox of a counter that people sign in on.
final class OutboxSignInTest {
    @TempDir Path folder = Path.of("");

    private final FakeRestaurant restaurant =
            new FakeRestaurant(ModelSamples.shop(), ModelSamples.menu(), Clock.systemUTC());
    private final FakeStaff staff = FakeStaff.sample(Clock.systemUTC());
    private final FakeDocketClient server = new FakeDocketClient(restaurant, staff);
    private final OutboxEar ear = new OutboxEar();

    private static Command.PlaceOrder burger(int number) {
        return new Command.PlaceOrder(
                ModelSamples.orderId(number),
                order().numbered(number).takeAway().with("burger", 1).command());
    }

    private void signIn(String name) {
        Person person = staff.named(name);
        staff.credentials().use(staff.signIn(new SignIn(person.id(), new Pin("1234"))).token());
    }

    @Test
    void whatWasEnteredWhileNobodyWasSignedInIsSentInOrderOnceSomebodyIs() throws Exception {
        try (var outbox = FileOutbox.open(folder.resolve("outbox.jsonl"), server, ear)) {
            outbox.submit(burger(1));
            outbox.submit(burger(2));
            // Told of each that came, and of the first that had to wait.
            await().until(() -> ear.waiting.size() >= 3);
            assertThat(ear.away).isFalse();
            assertThat(ear.done).isEmpty();
            assertThat(ear.refused).isEmpty();
            assertThat(restaurant.orders()).isEmpty();

            signIn("Sora");
            await().until(
                            () -> {
                                outbox.retryNow();
                                return outbox.waiting().isEmpty();
                            });
        }

        assertThat(ear.done).containsExactly(burger(1), burger(2));
        assertThat(ear.refused).isEmpty();
    }

    @Test
    void anApprovedCommandOutlivesARestartAndNeverShowsItsApproval() {
        var approved = new Command.Approved(burger(1), "docket-approval-xyz");
        String line = Json.MAPPER.writerFor(Command.class).writeValueAsString(approved);

        assertThat(Json.MAPPER.readValue(line, Command.class)).isEqualTo(approved);
        assertThat(approved).asString().doesNotContain("xyz");
    }
}
