package docket.model.ticket;

import static docket.model.ModelSamples.BAR;
import static docket.model.ModelSamples.FRY;
import static docket.model.ModelSamples.GRILL;
import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.lineId;
import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import docket.model.Reason;
import docket.model.Refusal;
import docket.model.menu.StationId;
import docket.model.order.LineId;
import docket.model.order.LineStatus;
import docket.model.order.Transfer;
import docket.model.order.TransferLines;
import docket.model.order.VoidLine;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Two of four: a line whose pieces are counted.
class PiecesTest {
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final LineId COFFEES = lineId(1, 1);
    private static final LineId SETS = lineId(1, 2);

    private final FiredOrder placed =
            order().at("4").with("americano", 4).with("burger-set", 2).fired();

    private static TicketLine line(FiredOrder fired, StationId station, LineId line) {
        return fired.ticket(TicketId.of(fired.id(), station)).line(line).orElseThrow();
    }

    private static FiredOrder change(
            FiredOrder fired, StationId station, LineId line, LineStatus status) {
        Ticket ticket = fired.ticket(TicketId.of(fired.id(), station));
        return fired.change(
                ticket.id(), line, new ChangeLineStatus(status, ticket.version()), LATER);
    }

    private static FiredOrder made(FiredOrder fired, StationId station, LineId line, int pieces) {
        Ticket ticket = fired.ticket(TicketId.of(fired.id(), station));
        return fired.change(
                ticket.id(), line, ChangeLineStatus.made(pieces, ticket.version()), LATER);
    }

    private static FiredOrder made(FiredOrder fired, int pieces) {
        return made(fired, BAR, COFFEES, pieces);
    }

    private static TicketLine coffees(FiredOrder fired) {
        return line(fired, BAR, COFFEES);
    }

    @Test
    void twoOfFourAreMade() {
        FiredOrder two = made(placed, 2);

        assertThat(coffees(two).made()).isEqualTo(2);
        assertThat(coffees(two).status()).isEqualTo(LineStatus.STARTED);
        assertThat(coffees(two).startedAt()).isEqualTo(LATER);
        assertThat(coffees(two).toMake()).isEqualTo(2);
        assertThat(two.order().line(COFFEES).status()).isEqualTo(LineStatus.STARTED);
    }

    @Test
    void fourOfFourAreTheLine() {
        FiredOrder all = made(made(placed, 3), 4);

        assertThat(coffees(all).status()).isEqualTo(LineStatus.DONE);
        assertThat(coffees(all).made()).isNull();
        assertThat(coffees(all).doneAt()).isEqualTo(LATER);
        assertThat(all.order().line(COFFEES).status()).isEqualTo(LineStatus.DONE);
    }

    @Test
    void aPieceIsTakenBack() {
        assertThat(coffees(made(made(placed, 3), 1)).made()).isEqualTo(1);
        assertThat(coffees(made(made(placed, 3), 0)).made()).isNull();
        assertThat(coffees(made(made(placed, 3), 0)).status()).isEqualTo(LineStatus.STARTED);
    }

    @Test
    void whatWasNotBegunAfterAllIsNoRecall() {
        FiredOrder back = change(made(placed, 2), BAR, COFFEES, LineStatus.FIRED);

        assertThat(coffees(back)).isEqualTo(coffees(placed));
        assertThat(back.order().line(COFFEES).status()).isEqualTo(LineStatus.FIRED);
    }

    @Test
    void aRecallBringsAllOrThosePiecesBackThatAreMissing() {
        FiredOrder done = made(placed, 4);

        FiredOrder all = change(done, BAR, COFFEES, LineStatus.FIRED);
        FiredOrder one = made(done, 3);

        assertThat(coffees(all).toMake()).isEqualTo(4);
        assertThat(coffees(all).recalls()).isEqualTo(1);
        assertThat(coffees(one).toMake()).isEqualTo(1);
        assertThat(coffees(one).recalls()).isEqualTo(1);
        assertThat(coffees(one).doneAt()).isNull();
        assertThat(one.order().line(COFFEES).status()).isEqualTo(LineStatus.STARTED);
    }

    @Test
    void eachStationCountsForItself() {
        FiredOrder grill = made(placed, GRILL, SETS, 2);
        FiredOrder both = made(grill, FRY, SETS, 1);

        assertThat(line(both, GRILL, SETS).status()).isEqualTo(LineStatus.DONE);
        assertThat(line(both, FRY, SETS).made()).isEqualTo(1);
        assertThat(both.order().line(SETS).status()).isEqualTo(LineStatus.STARTED);
    }

    @Test
    void aVoidKeepsHowManyWereMade() {
        FiredOrder gone = made(placed, 2).voidLine(COFFEES, new VoidLine("guest left", null));
        FiredOrder seen = change(gone, BAR, COFFEES, LineStatus.SEEN);

        assertThat(coffees(gone).madePieces()).isEqualTo(2);
        assertThat(coffees(seen).madePieces()).isEqualTo(2);
        assertThat(coffees(gone).toMake()).isZero();
        assertThat(gone.order().line(COFFEES).wasted()).isTrue();
    }

    @Test
    void piecesThatGoElsewhereLeaveTheMadeOnesWhereTheyWereOrdered() {
        Transferred parted = parted(made(placed, 3), 2);
        LineId gone = parted.to().order().lines().getLast().id();

        assertThat(coffees(parted.from()).status()).isEqualTo(LineStatus.DONE);
        assertThat(coffees(parted.from()).doneAt()).isEqualTo(LATER);
        assertThat(parted.from().order().line(COFFEES).status()).isEqualTo(LineStatus.DONE);
        assertThat(line(parted.to(), BAR, gone).made()).isEqualTo(1);
        assertThat(parted.to().order().line(gone).status()).isEqualTo(LineStatus.STARTED);
    }

    private static Transferred parted(FiredOrder from, int pieces) {
        FiredOrder to = order().numbered(2).at("7").with("soup", 1).fired();
        var part = new TransferLines.Part(COFFEES, pieces, lineId(2, 9));
        var wanted = new TransferLines(List.of(part), to.id(), null, from.order().version(), null);
        return Transferred.of(from, to, Transfer.of(from.order(), to.order(), wanted, LATER));
    }

    @Test
    void moreThanThereAreAreRefusedAndSoIsTheSameCount() {
        assertThat(refused(placed, 5)).isEqualTo(Reason.INVALID);
        assertThat(refused(made(placed, 2), 2)).isEqualTo(Reason.ILLEGAL_TRANSITION);
        assertThat(refused(made(placed, 4), 4)).isEqualTo(Reason.ILLEGAL_TRANSITION);
    }

    private static Reason refused(FiredOrder fired, int pieces) {
        return catchThrowableOfType(Refusal.class, () -> made(fired, pieces)).reason();
    }
}
