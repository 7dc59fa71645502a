package docket.model.ticket;

import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.lineId;
import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.order.LineId;
import docket.model.order.LineStatus;
import docket.model.order.Transfer;
import docket.model.order.TransferLines;
import docket.model.ticket.Service.Step;
import docket.model.ticket.Service.Verb;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// However pieces are counted, taken back, voided, recalled and parted: no line has more made than
/// it has, and none is made or lost by the way.
class PiecesPropertiesTest {
    private static final int PIECES = 9;

    @Property(tries = 300)
    void noLineHasMoreMadeThanItHas(
            @ForAll @Size(max = 120) List<Verb> verbs,
            @ForAll @Size(120) List<@IntRange(max = 35) Integer> picks) {
        var service = new Service();
        for (int i = 0; i < verbs.size(); i++) {
            service.run(new Step(verbs.get(i), 1 + picks.get(i) % 3, picks.get(i) / 3));
        }

        service.orders().stream()
                .flatMap(fired -> fired.tickets().stream())
                .flatMap(ticket -> ticket.lines().stream())
                .forEach(PiecesPropertiesTest::isHonest);
    }

    private static void isHonest(TicketLine line) {
        assertThat(line.madePieces()).isBetween(0, line.quantity());
        assertThat(line.toMake()).isBetween(0, line.quantity());
        if (line.made() != null) {
            assertThat(line.status()).isIn(LineStatus.STARTED, LineStatus.VOIDED, LineStatus.SEEN);
        }
        if (line.status() == LineStatus.DONE) {
            assertThat(line.doneAt()).isNotNull();
        }
    }

    @Property(tries = 300)
    void partingALineMakesAndLosesNone(
            @ForAll @IntRange(max = PIECES) int made,
            @ForAll @IntRange(min = 1, max = PIECES - 1) int going) {
        FiredOrder from = counted(order().at("4").with("americano", PIECES).fired(), made);
        FiredOrder to = order().numbered(2).at("7").with("soup", 1).fired();
        LineId id = lineId(1, 1);
        var part = new TransferLines.Part(id, going, lineId(2, 9));
        var wanted = new TransferLines(List.of(part), to.id(), null, from.order().version(), null);

        var parted = Transferred.of(from, to, Transfer.of(from.order(), to.order(), wanted, NOON));

        List<TicketLine> halves =
                Stream.of(line(parted.from(), id), line(parted.to(), lineId(2, 9))).toList();
        halves.forEach(PiecesPropertiesTest::isHonest);
        assertThat(halves.stream().mapToInt(TicketLine::madePieces).sum()).isEqualTo(made);
        assertThat(halves.stream().mapToInt(TicketLine::toMake).sum()).isEqualTo(PIECES - made);
        assertThat(parted.from().order().line(id).status())
                .isEqualTo(line(parted.from(), id).status());
    }

    private static FiredOrder counted(FiredOrder fired, int made) {
        Ticket ticket = fired.tickets().getFirst();
        return fired.change(
                ticket.id(), lineId(1, 1), ChangeLineStatus.made(made, ticket.version()), NOON);
    }

    private static TicketLine line(FiredOrder fired, LineId id) {
        return fired.tickets().stream()
                .flatMap(ticket -> ticket.line(id).stream())
                .findFirst()
                .orElseThrow();
    }
}
