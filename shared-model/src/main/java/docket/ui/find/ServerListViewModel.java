package docket.ui.find;

import docket.ui.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The servers that could be joined, as they come and go. Confined to the screens' thread.
public final class ServerListViewModel {
    private final Texts texts;
    private final Consumer<Listed> chosen;
    private final ReadOnlyObjectWrapper<List<Listed>> servers =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");

    /// @param chosen is told which server a person chose
    public ServerListViewModel(Texts texts, Consumer<Listed> chosen) {
        this.texts = texts;
        this.chosen = chosen;
    }

    public ReadOnlyObjectProperty<List<Listed>> serversProperty() {
        return servers.getReadOnlyProperty();
    }

    /// Why there is nothing to choose, or what is still done about it.
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    public String getHint() {
        return hint.get();
    }

    /// Shows what is known now.
    ///
    /// @param online whether this PC is on a network
    public void show(List<Listed> now, boolean online) {
        servers.set(List.copyOf(now));
        hint.set(texts.text(hintKey(online)));
    }

    private String hintKey(boolean online) {
        if (!online) {
            return "find.offline";
        }
        return servers.get().isEmpty() ? "find.none" : "find.more";
    }

    void choose(Listed server) {
        chosen.accept(server);
    }
}
