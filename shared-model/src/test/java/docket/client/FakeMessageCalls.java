package docket.client;

import docket.model.CommandId;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.event.FloorEvent;
import docket.model.menu.StationId;
import docket.model.message.Audience;
import docket.model.message.Message;
import docket.model.message.MessageId;
import docket.model.message.NewMessage;
import docket.model.message.SeeMessage;
import docket.model.message.SeenBy;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The messages of a [FakeRestaurant].
///
/// @param device what the device that sends them is called
/// @param person who is signed in on it; null: nobody
record FakeMessageCalls(
        FakeRestaurant restaurant, Sending sending, String device, @Nullable String person)
        implements MessageCalls {

    /// Carries a command out, if the server is there.
    @FunctionalInterface
    interface Sending {
        FloorEvent send(CommandId command, Supplier<FloorEvent> carryOut);
    }

    @Override
    public Message send(MessageId id, NewMessage wanted) {
        StationId station = wanted.station();
        var command = new CommandId(id.value());
        return message(
                command,
                List.of("send-message", id, wanted),
                () -> {
                    if (station != null && restaurant.menu().station(station).isEmpty()) {
                        throw new Refusal(Reason.STATION_UNKNOWN, "There is no such station.");
                    }
                    return new FloorEvent.MessageSent(
                            Message.send(id, wanted, device, person, restaurant.now()));
                });
    }

    @Override
    public Message see(CommandId command, MessageId id, SeeMessage seen) {
        return message(
                command,
                List.of("see-message", id, seen),
                () -> {
                    Message known =
                            restaurant
                                    .message(id)
                                    .orElseThrow(
                                            () ->
                                                    new Refusal(
                                                            Reason.MESSAGE_UNKNOWN,
                                                            "There is no such message."));
                    String place = seen.place();
                    boolean isForThem =
                            place == null ? known.to() == Audience.COUNTER : known.isFor(place);
                    if (!isForThem) {
                        throw new Refusal(Reason.NOT_PERMITTED, "It is for somebody else.");
                    }
                    return new FloorEvent.MessageSeen(
                            known.seen(new SeenBy(device, person, place, restaurant.now())));
                });
    }

    private Message message(CommandId command, List<?> what, Supplier<FloorEvent> decide) {
        FloorEvent fact = sending.send(command, () -> restaurant.decide(command, what, decide));
        return ((FloorEvent.OnMessage) fact).message();
    }
}
