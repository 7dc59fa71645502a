package docket.pos.server.staff;

import docket.model.staff.Pin;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;

/// Turns PINs into what can be stored, by Argon2id with a salt each. A check takes a tenth of a
/// second of one core and 16 MiB, on purpose; at most two run at a time, so that a flood of guesses
/// can take neither the memory nor every core. Thread-safe.
final class Pins {
    private static final Argon2Hash.Cost COST = new Argon2Hash.Cost(16 * 1024, 3, 1);
    private static final int LENGTH = 32;
    private static final int SALT = 16;
    private static final int AT_ONCE = 2;

    private final SecureRandom random = new SecureRandom();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /// What is stored of a PIN; it tells its own cost, so that a later version may choose another.
    String hash(Pin pin) {
        turns.acquireUninterruptibly();
        try {
            var salt = new byte[SALT];
            random.nextBytes(salt);
            return Argon2Hash.of(pin.digits(), salt, COST, LENGTH).text();
        } finally {
            turns.release();
        }
    }

    /// Whether a PIN is the one that was stored. How long it takes tells nothing of how much of it
    /// was right.
    boolean matches(Pin pin, String stored) {
        turns.acquireUninterruptibly();
        try {
            return Argon2Hash.parse(stored).isOf(pin.digits());
        } finally {
            turns.release();
        }
    }
}
