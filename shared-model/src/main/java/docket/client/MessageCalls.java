package docket.client;

import docket.model.CommandId;
import docket.model.message.Message;
import docket.model.message.MessageId;
import docket.model.message.NewMessage;
import docket.model.message.SeeMessage;

/// What the counter and the kitchen say to each other. Calls block, and throw as those of
/// [DocketClient] do.
public interface MessageCalls {
    /// Sends a message; its id is the command's id.
    Message send(MessageId id, NewMessage wanted);

    /// Says that a message was seen.
    Message see(CommandId command, MessageId id, SeeMessage seen);
}
