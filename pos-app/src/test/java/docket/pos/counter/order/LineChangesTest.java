package docket.pos.counter.order;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.DocketClient;
import docket.model.CommandId;
import docket.model.order.ChangeNote;
import docket.model.order.CompLine;
import docket.model.order.LineId;
import docket.model.order.LineStatus;
import docket.model.order.Order;
import docket.model.order.OrderLine;
import docket.model.order.VoidLine;
import docket.ui.Language;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two counters change the same sent line: one wins, the other is told and asked.
final class LineChangesTest extends OrderEntryTest {
    @SuppressWarnings("NullAway.Init") // by sent
    private LineId steak;

    @SuppressWarnings("NullAway.Init") // by sent
    private DocketClient colleague;

    @SuppressWarnings("NullAway.Init") // by sent
    LineChangesTest() {}

    @BeforeEach
    void sent() {
        counter.add("Steak");
        counter.add("Americano");
        order.send();
        order.open(now());
        steak = now().lines().getFirst().id();
        order.editor().select(steak);
        colleague = counter.server.colleague();
        counter.server.lagBehind();
    }

    private Order now() {
        return counter.server.onlyOrder();
    }

    private OrderLine line() {
        return now().line(steak);
    }

    private static CommandId fresh() {
        return new CommandId(UUID.randomUUID());
    }

    private void colleagueNotes(String note) {
        colleague.sentLines().note(fresh(), now().id(), steak, new ChangeNote(note, null));
    }

    @Test
    void whoeverComesLateIsToldAndAsked() {
        colleagueNotes("rare");

        order.sent().voidLine("mistake");

        assertThat(line().status()).isEqualTo(LineStatus.FIRED);
        assertThat(order.sent().changes().getQuestion())
                .contains("has changed the note of")
                .contains("rare")
                .endsWith("Go on all the same?");
    }

    @Test
    void theQuestionFollowsTheLanguage() {
        colleagueNotes("rare");
        order.sent().voidLine("mistake");

        counter.texts.switchTo(Language.KOREAN);

        assertThat(order.sent().changes().getQuestion()).endsWith("그래도 진행할까요?");
    }

    @Test
    void goingOnDoesItOnTheLineAsItIsNow() {
        colleagueNotes("rare");
        order.sent().voidLine("mistake");

        order.acceptOffer();

        assertThat(line().status()).isEqualTo(LineStatus.VOIDED);
        assertThat(order.sent().changes().getQuestion()).isEmpty();
    }

    @Test
    void aThirdChangeIsAskedAboutAgain() {
        colleagueNotes("rare");
        order.sent().voidLine("mistake");
        colleague.sentLines().comp(fresh(), now().id(), steak, new CompLine("wait", null));

        order.acceptOffer();

        assertThat(line().status()).isEqualTo(LineStatus.FIRED);
        assertThat(order.sent().changes().getQuestion()).contains("to the guest");
    }

    @Test
    void leavingItChangesNothing() {
        colleagueNotes("rare");
        order.sent().note("well done");

        order.sent().changes().leave();

        assertThat(line().note()).isEqualTo("rare");
        assertThat(order.sent().changes().getQuestion()).isEmpty();
    }

    @Test
    void aLineThatIsGoneIsToldOfAndNotAskedAbout() {
        colleague.voidLine(fresh(), now().id(), steak, new VoidLine("mistake", null));

        order.sent().comp("wait");

        assertThat(counter.frame.getNotice()).contains("taken").contains("Nothing more was done");
        assertThat(order.sent().changes().getQuestion()).isEmpty();
        assertThat(line().comp()).isNull();
    }

    @Test
    void whatWasTypedBeforeTheColleaguesNoteWasHeardOfIsAskedAbout() {
        order.sent().typeNote("well");
        colleagueNotes("rare");
        counter.server.catchUp();
        order.sent().typeNote("well done");

        order.sent().sendNote();

        assertThat(line().note()).isEqualTo("rare");
        assertThat(order.sent().changes().getQuestion()).contains("rare");
        order.sent().changes().goOn();
        assertThat(line().note()).isEqualTo("well done");
    }

    @Test
    void changesOfAnotherLineAreNoConflict() {
        LineId other = now().lines().getLast().id();
        colleague.voidLine(fresh(), now().id(), other, new VoidLine("mistake", null));

        order.sent().voidLine("mistake");

        assertThat(line().status()).isEqualTo(LineStatus.VOIDED);
        assertThat(order.sent().changes().getQuestion()).isEmpty();
    }
}
