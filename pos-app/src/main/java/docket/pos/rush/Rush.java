package docket.pos.rush;

import docket.client.DocketClient;
import docket.model.CommandId;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.Unreachable;
import docket.model.menu.Menu;
import docket.model.table.Table;
import docket.model.ticket.ChangeLineStatus;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import docket.wire.Protocol;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/// Plays an evening against a server until everybody has gone. It runs on the thread that asks for
/// it, and ends early where that is interrupted. What the server refuses is counted and told, and
/// the evening goes on; what could not be sent is sent again.
public final class Rush {
    private static final Duration AGAIN = Duration.ofSeconds(20);
    private static final Duration COOKS_LOOK = Duration.ofSeconds(5);
    private static final Duration NEWS = Duration.ofMinutes(10);

    /// How long guests wait for a table, or for their food, before they count as gone.
    private static final Duration PATIENCE = Duration.ofMinutes(90);

    /// How often in a row nothing may be sent.
    private static final int UNREACHABLE = 60;

    private final DocketClient client;
    private final Wish wish;
    private final Pace pace;
    private final Consumer<String> tell;
    private final PriorityQueue<Guests> here =
            new PriorityQueue<>(
                    Comparator.comparing(Guests::due)
                            .thenComparingInt(guests -> guests.party.number()));
    private Ended ended = Ended.NOTHING;
    private int unreachable;

    /// Who bumps.
    public enum Bumping {
        /// Those at the displays.
        PEOPLE,
        /// The rush, after realistic times.
        COOKS
    }

    /// What evening is wanted.
    ///
    /// @param run makes the ids of this run's commands unlike those of any other
    /// @param length from the first party's coming to the last one's
    public record Wish(String run, long seed, Duration length, Bumping bumping) {}

    public Rush(DocketClient client, Wish wish, Pace pace, Consumer<String> tell) {
        this.client = client;
        this.wish = wish;
        this.pace = pace;
        this.tell = tell;
    }

    /// Plays it.
    ///
    /// @throws Unreachable if the server does not answer for long
    public Ended play() throws InterruptedException {
        Menu menu = client.menu().menu();
        List<String> tables =
                client.tables().floor().plan().tables().stream().map(Table::label).toList();
        Evening.Seating seating = tables.isEmpty() ? Evening.Seating.NONE : Evening.Seating.TABLES;
        Evening.of(menu, wish.length(), seating, wish.seed())
                .forEach(party -> here.add(new Guests(wish.run(), party)));
        var waiters = new Waiters(client, tables);
        var cooks = new Cooks(new CookTimes(menu, wish.seed()));
        Duration look = Duration.ZERO;
        Duration news = NEWS;
        while (!here.isEmpty()) {
            Duration due = here.element().due();
            if (wish.bumping() == Bumping.COOKS && look.compareTo(due) <= 0) {
                pace.waitUntil(look);
                cook(cooks);
                look = look.plus(COOKS_LOOK);
            } else {
                pace.waitUntil(due);
                serve(waiters, here.remove());
            }
            if (pace.now().compareTo(news) >= 0) {
                news = news.plus(NEWS);
                tell.accept(
                        "%d min: %d parties, %d orders, %d closed"
                                .formatted(
                                        pace.now().toMinutes(),
                                        ended.parties(),
                                        ended.orders(),
                                        ended.closed()));
            }
        }
        return ended;
    }

    private void serve(Waiters waiters, Guests guests) {
        if (guests.isAtFirst()) {
            ended = ended.plus(Ended.arrival());
        }
        try {
            Waiters.Outcome outcome = waiters.act(guests, guests.deed());
            unreachable = 0;
            switch (outcome) {
                case Waiters.Outcome.Done done -> {
                    ended = ended.plus(done.what());
                    goOn(waiters, guests);
                }
                case Waiters.Outcome.NotYet ignored -> postpone(waiters, guests);
                case Waiters.Outcome.Nothing ignored -> leave(waiters, guests);
            }
        } catch (Refusal no) {
            unreachable = 0;
            refused(waiters, guests, no);
        } catch (Unreachable gone) {
            countUnreachable(gone);
            postpone(waiters, guests);
        }
    }

    private void countUnreachable(Unreachable gone) {
        unreachable++;
        if (unreachable > UNREACHABLE) {
            throw gone;
        }
    }

    /// A step that the server refuses is left out, unless the state had just changed under it, or
    /// all the others need it.
    private void refused(Waiters waiters, Guests guests, Refusal no) {
        if (no.reason() == Reason.STALE_VERSION) {
            postpone(waiters, guests);
            return;
        }
        ended = ended.plus(Ended.refusal());
        tell.accept("Refused: " + no.detail());
        switch (guests.deed()) {
            case Deed.Place ignored -> leave(waiters, guests);
            case Deed.Leave ignored -> leave(waiters, guests);
            case Deed.Add ignored -> goOn(waiters, guests);
            case Deed.Fire ignored -> goOn(waiters, guests);
            case Deed.TakeBack ignored -> goOn(waiters, guests);
            case Deed.Note ignored -> goOn(waiters, guests);
            case Deed.Move ignored -> goOn(waiters, guests);
            case Deed.HandOut ignored -> goOn(waiters, guests);
            case Deed.Pay ignored -> goOn(waiters, guests);
        }
    }

    private void goOn(Waiters waiters, Guests guests) {
        if (guests.stepped(pace.now())) {
            here.add(guests);
        } else {
            waiters.forget(guests);
        }
    }

    private void postpone(Waiters waiters, Guests guests) {
        if (guests.postponed(pace.now(), AGAIN).compareTo(PATIENCE) < 0) {
            here.add(guests);
        } else {
            leave(waiters, guests);
        }
    }

    private void leave(Waiters waiters, Guests guests) {
        ended = ended.plus(Ended.departure());
        waiters.forget(guests);
    }

    private void cook(Cooks cooks) {
        try {
            List<Ticket> open = client.openTickets(Protocol.ALL_STATIONS).tickets();
            Map<TicketId, Integer> versions = new HashMap<>();
            for (Cooks.Tap tap : cooks.taps(open, pace.now())) {
                TicketId ticket = tap.work().ticket();
                int version = versions.getOrDefault(ticket, tap.version());
                versions.put(ticket, tapped(tap, version));
            }
            unreachable = 0;
        } catch (Unreachable gone) {
            countUnreachable(gone);
        }
    }

    /// Somebody else may have tapped the same, or the counter changed the order: the cooks look
    /// again soon.
    private int tapped(Cooks.Tap tap, int version) {
        try {
            return client.changeTicketLine(
                            CommandId.of(
                                    "%s %s %s %d"
                                            .formatted(
                                                    wish.run(), tap.work(), tap.status(), version)),
                            tap.work().ticket(),
                            tap.work().line(),
                            new ChangeLineStatus(tap.status(), version))
                    .version();
        } catch (Refusal changedMeanwhile) {
            return version;
        }
    }
}
