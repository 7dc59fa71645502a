package docket.pos.counter.routing;

import docket.client.Ids;
import docket.model.menu.StationId;
import docket.model.message.Message;
import docket.model.message.MessageId;
import docket.model.message.NewMessage;
import docket.model.message.TestReceipt;
import docket.model.ticket.Receipt;
import docket.pos.counter.signin.Permitted;
import docket.ui.Outcome;
import docket.ui.Texts;
import docket.wire.Presence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The test tickets: sent to a station or to all of them, and how far the last one has come at
/// each, so that whoever sets a kitchen up sees that it works. Confined to the screens' thread.
public final class StationTests {
    private final Permitted server;
    private final Ids ids;
    private final Texts texts;
    private final Consumer<String> wrong;
    private final ReadOnlyObjectWrapper<Map<StationId, Receipt>> receipts =
            new ReadOnlyObjectWrapper<>(Map.of());

    /// @param wrong is told why none was sent; `""` where one was
    StationTests(Permitted server, Ids ids, Texts texts, Consumer<String> wrong) {
        this.server = server;
        this.ids = ids;
        this.texts = texts;
        this.wrong = wrong;
    }

    /// How far the last test ticket of each station has come.
    ReadOnlyObjectProperty<Map<StationId, Receipt>> receiptsProperty() {
        return receipts.getReadOnlyProperty();
    }

    /// The same in few words; `""` where none is underway.
    String state(StationId station) {
        return Optional.ofNullable(receipts.get().get(station))
                .map(receipt -> texts.text("routes.tested", texts.text("delivery." + receipt)))
                .orElse("");
    }

    /// Sends one.
    ///
    /// @param station null: to all
    public void send(@Nullable StationId station) {
        MessageId id = ids.message();
        NewMessage test = NewMessage.test(station, texts.text("routes.testTicket"));
        server.run(client -> client.messages().send(id, test), this::sent);
    }

    private void sent(Outcome<Message> outcome) {
        wrong.accept(
                outcome instanceof Outcome.Done<Message>
                        ? ""
                        : texts.why(outcome, "settings.noServer"));
    }

    void hear(Presence presence) {
        var now = new LinkedHashMap<StationId, Receipt>();
        for (TestReceipt test : presence.tests()) {
            now.put(test.station(), test.receipt());
        }
        if (!now.equals(receipts.get())) {
            receipts.set(now);
        }
    }
}
