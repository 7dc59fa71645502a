package docket.pos.server.message;

import docket.model.device.DeviceRole;
import docket.model.message.Message;
import docket.model.message.MessageId;
import docket.model.message.NewMessage;
import docket.model.message.SeeMessage;
import docket.pos.server.Access;
import docket.pos.server.Edge;
import docket.pos.server.db.Answer;
import docket.wire.Paths;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.UUID;
import java.util.function.Supplier;

/// The routes of messages. Guests' boards neither send nor see any.
final class MessageRoutes {
    private static final Access STAFF =
            Access.on(DeviceRole.COUNTER, DeviceRole.KITCHEN, DeviceRole.EXPO);

    private final MessageService service;
    private final Supplier<UUID> freshIds;

    MessageRoutes(MessageService service, Supplier<UUID> freshIds) {
        this.service = service;
        this.freshIds = freshIds;
    }

    void register(RoutesConfig routes) {
        routes.put(Paths.MESSAGE, this::send, STAFF);
        routes.put(Paths.MESSAGE_SEEN, this::see, STAFF);
    }

    private void send(Context request) {
        Answer<Message> sent =
                service.send(
                        Edge.caller(request),
                        messageId(request),
                        Edge.body(request, NewMessage.class));
        Edge.answerMade(request, sent.again(), sent.value());
    }

    private void see(Context request) {
        Edge.answer(
                request,
                HttpStatus.OK,
                service.see(
                                Edge.caller(request),
                                Edge.command(request, freshIds),
                                messageId(request),
                                Edge.body(request, SeeMessage.class))
                        .value());
    }

    private static MessageId messageId(Context request) {
        return Edge.id(request, "messageId", MessageId::new);
    }
}
