package docket.pos.server.message;

import docket.Exempt;
import docket.model.CommandId;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.device.DeviceRole;
import docket.model.event.FloorEvent;
import docket.model.menu.StationId;
import docket.model.message.Audience;
import docket.model.message.Message;
import docket.model.message.MessageId;
import docket.model.message.NewMessage;
import docket.model.message.SeeMessage;
import docket.model.message.SeenBy;
import docket.pos.server.Caller;
import docket.pos.server.db.Answer;
import docket.pos.server.db.BusinessDay;
import docket.pos.server.db.Database;
import docket.pos.server.db.Fingerprint;
import docket.pos.server.db.Written;
import docket.pos.server.menu.MenuService;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The use cases of messages. Each is a fact, so that one that nobody has seen outlives a restart.
/// Thread-safe.
@Exempt(
        rule = "A5",
        because = "A snapshot's transaction, whose handle it is passed, reads the messages too.")
public final class MessageService {
    /// Messages of one device within [#SPAN].
    private static final int MOST_AT_ONCE = 10;

    private static final Duration SPAN = Duration.ofMinutes(1);

    private final Database database;
    private final MessageStore store;
    private final MenuService menu;
    private final BusinessDay businessDay;

    MessageService(
            Database database, MessageStore store, MenuService menu, BusinessDay businessDay) {
        this.database = database;
        this.store = store;
        this.menu = menu;
        this.businessDay = businessDay;
    }

    /// What a snapshot tells of, oldest first.
    public List<Message> current(Handle handle, Instant now) {
        return store.current(handle, businessDay.at(now), now.minus(Message.KEPT));
    }

    /// Sends a message to the counters or to the kitchen.
    Answer<Message> send(Caller by, MessageId id, NewMessage wanted) {
        requireSomebody(by);
        Written written =
                database.write(
                        by.actor(),
                        new CommandId(id.value()),
                        Fingerprint.of("send-message", id, wanted),
                        (handle, at) -> {
                            if (store.find(handle, id).isPresent()) {
                                throw new Refusal(
                                        Reason.ID_REUSED, "There is a message with this id.");
                            }
                            requireStation(wanted.station());
                            LocalDate today = businessDay.at(at);
                            String from = by.device().name();
                            if (store.unseen(handle, today) >= Message.MOST
                                    || store.sent(handle, from, at.minus(SPAN)) >= MOST_AT_ONCE) {
                                throw new Refusal(
                                        Reason.TOO_MANY_MESSAGES,
                                        "Too many messages were sent, or wait to be seen.");
                            }
                            return new FloorEvent.MessageSent(
                                    Message.send(id, wanted, from, by.waiter(), at));
                        });
        return message(written);
    }

    /// Says that a message was seen.
    Answer<Message> see(Caller by, CommandId command, MessageId id, SeeMessage seen) {
        requireSomebody(by);
        requirePlace(by, seen.place());
        Written written =
                database.write(
                        by.actor(),
                        command,
                        Fingerprint.of("see-message", id, seen),
                        (handle, at) ->
                                new FloorEvent.MessageSeen(
                                        meant(store.find(handle, id).orElse(null), seen)
                                                .seen(
                                                        new SeenBy(
                                                                by.device().name(),
                                                                by.waiter(),
                                                                seen.place(),
                                                                at))));
        return message(written);
    }

    /// A message is seen where it is for: one to the cooks at no counter, and the other way round.
    private static Message meant(@Nullable Message found, SeeMessage seen) {
        String place = seen.place();
        if (found == null) {
            throw new Refusal(Reason.MESSAGE_UNKNOWN, "There is no such message any more.");
        }
        boolean isForThem = place == null ? found.to() == Audience.COUNTER : found.isFor(place);
        if (!isForThem) {
            throw new Refusal(Reason.NOT_PERMITTED, "The message is for somebody else.");
        }
        return found;
    }

    private void requirePlace(Caller by, @Nullable String place) {
        if (place == null) {
            if (by.device().role() != DeviceRole.COUNTER) {
                throw new Refusal(
                        Reason.NOT_PERMITTED, "A display says which station it shows, as place.");
            }
        } else if (place.equals(Message.EVERY_STATION)) {
            by.device()
                    .onlyStation()
                    .ifPresent(
                            only -> {
                                throw new Refusal(
                                        Reason.NOT_PERMITTED,
                                        "This device is let in for the station %s only."
                                                .formatted(only.value()));
                            });
        } else {
            var station = new StationId(place);
            requireStation(station);
            by.requireReach(station);
        }
    }

    private void requireStation(@Nullable StationId station) {
        if (station != null && menu.menu().station(station).isEmpty()) {
            throw new Refusal(Reason.STATION_UNKNOWN, "The menu has no such station.");
        }
    }

    private static void requireSomebody(Caller by) {
        if (by.device().isAttended()) {
            by.requirePerson();
        }
    }

    private static Answer<Message> message(Written written) {
        return Answer.of(written, done -> ((FloorEvent.OnMessage) done.entry().event()).message());
    }
}
