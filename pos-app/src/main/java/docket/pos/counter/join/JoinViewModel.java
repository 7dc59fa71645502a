package docket.pos.counter.join;

import docket.client.find.Diagnosis;
import docket.client.find.FoundServer;
import docket.client.find.Place;
import docket.client.find.ServerAddress;
import docket.ui.Texts;
import docket.ui.find.Listed;
import docket.ui.find.ServerListViewModel;
import docket.wire.Protocol;
import java.net.URI;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The choice of a counter PC, and why the one that was chosen cannot be joined. It stands before
/// the counter until a server is joined, and whenever a person asks for it. Confined to the
/// screens' thread.
public final class JoinViewModel {
    private final Texts texts;
    private final Door door;
    private final ServerListViewModel servers;
    private final StringProperty address = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper trying = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper dismissible = new ReadOnlyBooleanWrapper();
    private @Nullable Place chosen;
    private @Nullable Diagnosis diagnosis;
    private boolean misspelt;

    /// What the choice leads to.
    public interface Door {
        /// Joins a server, or tells [#failed] why not; one that is joined is tried at once.
        void use(Place server);

        /// The servers that could be chosen now.
        List<FoundServer> servers();

        /// Whether this PC is on a network.
        boolean isOnline();
    }

    JoinViewModel(Texts texts, Door door) {
        this.texts = texts;
        this.door = door;
        servers = new ServerListViewModel(texts, this::choose);
    }

    ServerListViewModel servers() {
        return servers;
    }

    StringProperty addressProperty() {
        return address;
    }

    /// What is being done, or why it failed; `""` before anything was chosen.
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    public String getText() {
        return text.get();
    }

    /// Whether a server is tried right now.
    public ReadOnlyBooleanProperty tryingProperty() {
        return trying.getReadOnlyProperty();
    }

    public boolean getTrying() {
        return trying.get();
    }

    /// Whether it stands before the counter.
    public ReadOnlyBooleanProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /// Whether there is a counter to go back to.
    ReadOnlyBooleanProperty dismissibleProperty() {
        return dismissible.getReadOnlyProperty();
    }

    /// Stands before the counter until another server is joined, or it is dismissed.
    void open() {
        chosen = null;
        diagnosis = null;
        misspelt = false;
        showing.set(true);
        refresh();
    }

    /// Goes back to the counter, where there is one.
    void dismiss() {
        if (dismissible.get()) {
            showing.set(false);
        }
    }

    /// Says that there is a counter now.
    void joined() {
        trying.set(false);
        dismissible.set(true);
        dismiss();
    }

    /// Uses a server of the list.
    void choose(Listed listed) {
        door.servers().stream()
                .filter(server -> server.id().toString().equals(listed.id()))
                .findFirst()
                .ifPresent(server -> use(new Place(server.address(), server.id())));
    }

    /// Uses the address that was typed.
    void connect() {
        chosen = null;
        misspelt = true;
        ServerAddress.of(address.get()).ifPresent(server -> use(new Place(server, null)));
        refresh();
    }

    /// Uses a server.
    void use(Place server) {
        chosen = server;
        diagnosis = null;
        misspelt = false;
        trying.set(true);
        refresh();
        door.use(server);
    }

    /// Says that the server that was chosen cannot be joined.
    void failed(Diagnosis why) {
        trying.set(false);
        diagnosis = why;
        refresh();
    }

    /// Says that the counter cannot be opened on this PC.
    void broken() {
        trying.set(false);
        dismissible.set(false);
        open();
        text.set(texts.text("join.cannotOpen"));
    }

    void switchLanguage() {
        texts.switchTo(texts.language().other());
        refresh();
    }

    /// Says everything anew.
    void refresh() {
        List<Listed> listed = door.servers().stream().map(JoinViewModel::listed).toList();
        servers.show(listed, door.isOnline());
        text.set(said());
    }

    private String said() {
        if (misspelt) {
            return texts.text("join.noAddress");
        }
        if (chosen == null) {
            return "";
        }
        String place = chosen.address().toString();
        return diagnosis == null
                ? texts.text("join.trying", place)
                : texts.text(diagnosis.key(), place);
    }

    private static Listed listed(FoundServer found) {
        URI address = found.address();
        return new Listed(
                found.id().toString(),
                found.shop(),
                address.getHost() + ":" + address.getPort(),
                fit(found));
    }

    private static Listed.Fit fit(FoundServer found) {
        if (found.heard() && found.protocol() != Protocol.VERSION) {
            return Listed.Fit.OTHER_VERSION;
        }
        if (!found.known()) {
            return Listed.Fit.NEW;
        }
        return found.heard() ? Listed.Fit.PAIRED : Listed.Fit.AWAY;
    }
}
