package docket.client;

import docket.model.CommandId;
import docket.model.message.Message;
import docket.model.message.MessageId;
import docket.model.message.NewMessage;
import docket.model.message.SeeMessage;
import docket.wire.Paths;

/// The calls about messages over the network. Thread-safe.
final class HttpMessageCalls implements MessageCalls {
    private final HttpCalls calls;

    HttpMessageCalls(HttpCalls calls) {
        this.calls = calls;
    }

    @Override
    public Message send(MessageId id, NewMessage wanted) {
        return calls.put(Paths.fill(Paths.MESSAGE, id.value()), null, wanted, Message.class);
    }

    @Override
    public Message see(CommandId command, MessageId id, SeeMessage seen) {
        return calls.put(Paths.fill(Paths.MESSAGE_SEEN, id.value()), command, seen, Message.class);
    }
}
