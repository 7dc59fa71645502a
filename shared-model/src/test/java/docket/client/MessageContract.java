package docket.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import docket.model.CommandId;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.menu.StationId;
import docket.model.message.Message;
import docket.model.message.MessageId;
import docket.model.message.NewMessage;
import docket.model.message.SeeMessage;
import docket.model.message.SeenBy;
import docket.model.message.TestReceipt;
import docket.model.ticket.Receipt;
import docket.wire.Beat;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// What every [DocketClient] does with messages, whatever is behind it.
interface MessageContract {
    /// A station of the server, or of one that is made as it was.
    DocketClient station();

    private static CommandId command() {
        return new CommandId(UUID.randomUUID());
    }

    @Test
    default void aMessageIsToldUntilItIsSeenAndSaysWhereItWas() {
        DocketClient counter = station();
        StationId grill = counter.menu().stations().getFirst().id();
        var id = new MessageId(UUID.randomUUID());
        NewMessage wanted = NewMessage.toKitchen(grill, "No more beef");

        Message sent = counter.messages().send(id, wanted);
        Message seen = station().messages().see(command(), id, new SeeMessage(grill.value()));

        assertThat(sent.isSeen()).isFalse();
        assertThat(seen.seenBy()).extracting(SeenBy::place).containsExactly(grill.value());
        assertThat(seen.version()).isEqualTo(2);
    }

    @Test
    default void aMessageThatIsSentAgainIsTheSame() {
        MessageCalls counter = station().messages();
        var id = new MessageId(UUID.randomUUID());

        Message first = counter.send(id, NewMessage.toCounter("Runner, please"));
        Message again = counter.send(id, NewMessage.toCounter("Runner, please"));

        assertThat(again).isEqualTo(first);
        assertRefused(
                Reason.ID_REUSED, () -> counter.send(id, NewMessage.toCounter("Another one")));
    }

    @Test
    default void aTestTicketSaysHowFarItHasComeUntilACookBumpsIt() {
        DocketClient counter = station();
        StationId grill = counter.menu().stations().getFirst().id();
        var asking = new FeedEar();
        try (var till = counter.follow(new FeedRequest("", "till", true), asking);
                var kitchen =
                        station()
                                .follow(
                                        new FeedRequest(grill.value(), "grill", false),
                                        new FeedEar())) {
            assertThat(till).isNotNull();
            var id = new MessageId(UUID.randomUUID());
            Message sent = counter.messages().send(id, NewMessage.test(grill, "Test ticket"));
            await().until(() -> receipts(asking, id).contains(Receipt.RECEIVED));

            kitchen.shows(List.of(new Beat.Sight(sent.ticketId(), 1, null)));
            await().until(() -> receipts(asking, id).contains(Receipt.SHOWN));

            Message bumped = station().messages().see(command(), id, new SeeMessage(grill.value()));
            assertThat(bumped.isTest()).isTrue();
            await().until(() -> receipts(asking, id).contains(Receipt.SEEN));
        }
    }

    private static List<Receipt> receipts(FeedEar ear, MessageId id) {
        return ear.presence.isEmpty()
                ? List.of()
                : ear.presence.getLast().tests().stream()
                        .filter(test -> test.message().equals(id))
                        .map(TestReceipt::receipt)
                        .toList();
    }

    @Test
    default void whoeverComesLaterIsToldOfWhatNobodyHasSeen() {
        DocketClient kitchen = station();
        var id = new MessageId(UUID.randomUUID());
        Message sent = kitchen.messages().send(id, NewMessage.toCounter("Help, please"));
        var ear = new FeedEar();
        try (var feed = station().follow(new FeedRequest("", "late", false), ear)) {
            assertThat(feed).isNotNull();
            await().until(() -> ear.heard.stream().anyMatch(told -> told.startsWith("floor")));
        }

        assertThat(ear.floor().messages(sent.sentAt())).contains(sent);
    }

    @Test
    default void aMessageIsSeenOnlyWhereItIsFor() {
        MessageCalls calls = station().messages();
        var id = new MessageId(UUID.randomUUID());
        calls.send(id, NewMessage.toCounter("Help, please"));

        assertRefused(
                Reason.NOT_PERMITTED,
                () -> calls.see(command(), id, new SeeMessage(Message.EVERY_STATION)));
        assertRefused(
                Reason.MESSAGE_UNKNOWN,
                () ->
                        calls.see(
                                command(),
                                new MessageId(UUID.randomUUID()),
                                SeeMessage.atCounter()));
        assertRefused(
                Reason.STATION_UNKNOWN,
                () ->
                        calls.send(
                                new MessageId(UUID.randomUUID()),
                                NewMessage.toKitchen(new StationId("nowhere"), "Hello")));
    }

    private static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
