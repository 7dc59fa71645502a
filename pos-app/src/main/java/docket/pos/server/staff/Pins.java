package docket.pos.server.staff;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import docket.model.staff.Pin;
import java.util.concurrent.Semaphore;

/// Turns PINs into what can be stored, by Argon2id with a salt each. A check takes a tenth of a
/// second of one core and 16 MiB, on purpose; at most two run at a time, so that a flood of guesses
/// can take neither the memory nor every core. Thread-safe.
final class Pins {
    private static final int KIBIBYTES = 16 * 1024;
    private static final int ROUNDS = 3;
    private static final int LANES = 1;
    private static final int LENGTH = 32;
    private static final int SALT = 16;
    private static final int AT_ONCE = 2;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /// What is stored of a PIN; it tells its own cost, so that a later version may choose another.
    String hash(Pin pin) {
        turns.acquireUninterruptibly();
        try {
            return Password.hash(pin.digits())
                    .addRandomSalt(SALT)
                    .with(Argon2Function.getInstance(KIBIBYTES, ROUNDS, LANES, LENGTH, Argon2.ID))
                    .getResult();
        } finally {
            turns.release();
        }
    }

    /// Whether a PIN is the one that was stored. How long it takes tells nothing of how much of it
    /// was right.
    boolean matches(Pin pin, String stored) {
        turns.acquireUninterruptibly();
        try {
            return Password.check(pin.digits(), stored)
                    .with(Argon2Function.getInstanceFromHash(stored));
        } finally {
            turns.release();
        }
    }
}
