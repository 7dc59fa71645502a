package docket.pos.rush;

import docket.model.CommandId;
import docket.model.order.LineId;
import docket.model.order.OrderId;
import docket.model.payment.PaymentId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A party that is here: how far it is, and the ids of what it sends. They are made of the run's
/// own name, so that one evening can be played again and again, and a command that is sent again
/// is known as the same. Confined to the player's thread.
final class Guests {
    final Party party;
    private final String run;
    private int next;
    private Duration due;
    private Duration waited = Duration.ZERO;
    @Nullable String table;

    Guests(String run, Party party) {
        this.run = run;
        this.party = party;
        due = party.arrives().plus(party.steps().getFirst().after());
    }

    Duration due() {
        return due;
    }

    boolean isAtFirst() {
        return next == 0 && waited.isZero();
    }

    Deed deed() {
        return party.steps().get(next).deed();
    }

    /// Goes on to the next step.
    ///
    /// @return whether there is one
    boolean stepped(Duration now) {
        next++;
        waited = Duration.ZERO;
        if (next == party.steps().size()) {
            return false;
        }
        due = now.plus(party.steps().get(next).after());
        return true;
    }

    /// Does the same step later.
    ///
    /// @return how long it has been waited with in all
    Duration postponed(Duration now, Duration by) {
        due = now.plus(by);
        waited = waited.plus(by);
        return waited;
    }

    OrderId order() {
        return new OrderId(id("order"));
    }

    LineId line(int index) {
        return new LineId(id("line " + index));
    }

    /// @param what tells two commands of one step apart
    CommandId command(String what) {
        return new CommandId(id("step %d %s".formatted(next, what)));
    }

    PaymentId payment() {
        return new PaymentId(id("payment " + next));
    }

    private UUID id(String what) {
        String name = "%s party %d %s".formatted(run, party.number(), what);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
