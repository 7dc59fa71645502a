package docket.pos.server.guest;

import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The places of all open streams of guests, whatever they show: so many in all, and so many of one
/// address. Thread-safe.
public final class GuestStreams {
    /// More than a room has screens and guests.
    static final int MOST = 300;

    /// A television needs one. Those of a screen that lost its network stay open for a while, so
    /// one more ends the oldest of its address, and nobody is locked out by their own.
    static final int EACH = 10;

    private final Map<String, Deque<GuestStream>> open = new HashMap<>();
    private boolean isClosed;

    /// Takes a place.
    ///
    /// @return empty where all are taken
    public Optional<GuestStream> open(String address, OutputStream out) {
        var stream = new GuestStream(out);
        Optional<GuestStream> oldest;
        synchronized (this) {
            Deque<GuestStream> theirs = open.getOrDefault(address, new ArrayDeque<>());
            boolean isCrowded = theirs.size() == EACH;
            if (isClosed || (!isCrowded && size() == MOST)) {
                return Optional.empty();
            }
            oldest = isCrowded ? Optional.of(theirs.removeFirst()) : Optional.empty();
            theirs.addLast(stream);
            open.put(address, theirs);
        }
        oldest.ifPresent(GuestStream::end);
        stream.onEnd(() -> leave(address, stream));
        return Optional.of(stream);
    }

    private synchronized void leave(String address, GuestStream stream) {
        open.computeIfPresent(
                address,
                (same, theirs) -> {
                    theirs.remove(stream);
                    return theirs.isEmpty() ? null : theirs;
                });
    }

    /// How many are open.
    synchronized int size() {
        return open.values().stream().mapToInt(Deque::size).sum();
    }

    /// Ends all, and takes no more: the server goes away.
    public void close() {
        List<GuestStream> all;
        synchronized (this) {
            isClosed = true;
            all = open.values().stream().flatMap(Deque::stream).toList();
        }
        all.forEach(GuestStream::end);
    }
}
