package docket.floor;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Decides what becomes of the bytes that the feed sends over a [Cable]. Thread-safe.
final class FeedValve {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Position position = Position.OPEN;

    private enum Position {
        OPEN,
        HOLDING,
        SWALLOWING
    }

    void open() {
        turn(Position.OPEN);
    }

    void hold() {
        turn(Position.HOLDING);
    }

    void swallow() {
        turn(Position.SWALLOWING);
    }

    private void turn(Position next) {
        lock.lock();
        try {
            position = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits while it holds.
    ///
    /// @return whether what came is passed on
    boolean pass() {
        lock.lock();
        try {
            while (position == Position.HOLDING) {
                changed.awaitUninterruptibly();
            }
            return position == Position.OPEN;
        } finally {
            lock.unlock();
        }
    }
}
