package docket.client;

import java.util.List;

/// What a station has to say to the server, kept until it is answered: each command is on this
/// station's disk before it is sent, goes out in the order it came in, and is sent again under the
/// same id after a lost answer or a crash. So a tap made while the server is away is made once.
/// Thread-safe.
public interface Outbox extends AutoCloseable {
    /// Keeps the command and sends it as soon as the server can be reached. Returns when it is on
    /// disk; the answer comes to the listener.
    void submit(Command command);

    /// The commands without an answer, oldest first.
    List<Command> waiting();

    /// Tries again at once, where it was waiting for its next try.
    void retryNow();

    @Override
    void close();
}
