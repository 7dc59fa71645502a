package docket.pos.counter.message;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.Command;
import docket.model.CommandId;
import docket.model.menu.StationId;
import docket.model.message.Message;
import docket.model.message.MessageId;
import docket.model.message.NewMessage;
import docket.model.message.SeeMessage;
import docket.pos.counter.CounterStage;
import docket.ui.Language;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesViewModelTest {
    @TempDir Path folder;
    private CounterStage counter;
    private MessagesViewModel messages;

    @SuppressWarnings("NullAway.Init") // by open
    MessagesViewModelTest() {}

    @BeforeEach
    void open() {
        counter = CounterStage.connected(folder);
        messages = counter.messages;
    }

    private Message fromTheKitchen(String text) {
        return counter.server
                .colleague()
                .messages()
                .send(new MessageId(UUID.randomUUID()), NewMessage.toCounter(text));
    }

    private MessageRow last() {
        return messages.rowsProperty().get().getFirst();
    }

    private NewMessage sent() {
        return ((Command.SendMessage) counter.server.carriedOut().getLast().itself()).message();
    }

    @Test
    void aShortMessageGoesToTheWholeKitchenUnlessAStationIsChosen() {
        messages.open();
        messages.sendCanned(1);
        assertThat(sent()).isEqualTo(NewMessage.toKitchen(null, "How much longer?"));

        messages.chooseNext(1);
        StationId first = messages.chosenProperty().get();
        messages.sendCanned(2);

        assertThat(first).isNotNull();
        assertThat(sent().station()).isEqualTo(first);
        messages.chooseNext(-1);
        assertThat(messages.chosenProperty().get()).isNull();
    }

    @Test
    void whatWasWrittenIsSentOnceAndNothingIsNot() {
        messages.textProperty().set("  Table 4 waits  ");
        messages.sendText();
        messages.sendText();

        assertThat(messages.textProperty().get()).isEmpty();
        assertThat(messages.rowsProperty().get()).hasSize(1);
        assertThat(last().text()).isEqualTo("Table 4 waits");
    }

    @Test
    void moreThanAMessageHoldsIsNotWritten() {
        messages.textProperty().set("가".repeat(250));

        assertThat(messages.textProperty().get()).hasSize(Message.TEXT);
    }

    @Test
    void whatWasSentSaysWhoHasSeenIt() {
        messages.sendCanned(1);
        assertThat(last().isSeen()).isFalse();
        assertThat(last().state()).isEqualTo("Not seen yet");
        MessageId id =
                ((Command.SendMessage) counter.server.carriedOut().getLast().itself()).messageId();

        counter.server
                .colleague()
                .messages()
                .see(new CommandId(UUID.randomUUID()), id, new SeeMessage("grill"));

        assertThat(last().isSeen()).isTrue();
        assertThat(last().state()).startsWith("Seen: ").contains("19:00");
    }

    @Test
    void whatArrivesInsistsUntilItIsSeen() {
        fromTheKitchen("Runner, please");
        assertThat(messages.getArrived()).contains("Runner, please").contains("19:00");

        messages.seen();

        assertThat(messages.getArrived()).isEmpty();
        assertThat(last().isSeen()).isTrue();
        assertThat(last().state()).contains("Mina");
    }

    @Test
    void whatAnotherCounterHasSeenIsGoneHereToo() {
        Message message = fromTheKitchen("Help, please");

        counter.server
                .colleague()
                .messages()
                .see(new CommandId(UUID.randomUUID()), message.id(), SeeMessage.atCounter());

        assertThat(messages.getArrived()).isEmpty();
    }

    @Test
    void nobodySendsOrSeesBeforeSomebodyIsSignedIn() {
        fromTheKitchen("Help, please");
        counter.people.signIn().lock();

        messages.open();
        messages.seen();

        assertThat(messages.showingProperty().get()).isFalse();
        assertThat(messages.getArrived()).contains("Help, please");
    }

    @Test
    void theShortMessagesFollowTheLanguage() {
        counter.texts.switchTo(Language.KOREAN);
        messages.refresh();

        assertThat(messages.cannedProperty().get()).contains("얼마나 걸려요?");
        assertThat(messages.receiversProperty().get().getFirst().name()).isEqualTo("주방 전체");
    }
}
