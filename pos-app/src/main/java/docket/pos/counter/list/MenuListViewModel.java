package docket.pos.counter.list;

import docket.client.DocketClient;
import docket.client.Ids;
import docket.disk.ChosenFile;
import docket.model.CommandId;
import docket.model.Reason;
import docket.model.menu.list.ListMode;
import docket.pos.counter.signin.Permitted;
import docket.ui.Notices;
import docket.ui.Outcome;
import docket.ui.Texts;
import docket.wire.ImportedMenu;
import docket.wire.MenuFormat;
import docket.wire.MenuPreview;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The menu as a file: which file, what it would change, and what is wrong with it. Nothing is
/// changed before somebody has seen that. Confined to the screens' thread.
public final class MenuListViewModel {
    private final Permitted server;
    private final Ids ids;
    private final Texts texts;
    private final Notices notices;
    private final StringProperty path = new SimpleStringProperty("");
    private final BooleanProperty whole = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<ListRow>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper applicable = new ReadOnlyBooleanWrapper();
    private @Nullable Looked looked;
    private int looks;

    /// A file as it was looked at.
    private static final class Looked {
        final Path path;
        final byte[] file;
        final ListMode mode;
        final MenuPreview preview;

        /// Under which it is brought in, however often that is tried.
        final CommandId command;

        Looked(Path path, byte[] file, ListMode mode, MenuPreview preview, CommandId command) {
            this.path = path;
            this.file = file;
            this.mode = mode;
            this.preview = preview;
            this.command = command;
        }
    }

    public MenuListViewModel(Permitted server, Ids ids, Texts texts, Notices notices) {
        this.server = server;
        this.ids = ids;
        this.texts = texts;
        this.notices = notices;
        whole.addListener((property, before, now) -> lookAgain());
    }

    // Properties

    /// The path of the file, as it is being typed.
    public StringProperty pathProperty() {
        return path;
    }

    /// Whether the list is the whole menu, so that other items are taken off.
    public BooleanProperty wholeProperty() {
        return whole;
    }

    public ReadOnlyObjectProperty<List<ListRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    public String getSummary() {
        return summary.get();
    }

    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public String getMessage() {
        return message.get();
    }

    /// Whether something can be changed now.
    public ReadOnlyBooleanProperty applicableProperty() {
        return applicable.getReadOnlyProperty();
    }

    // Processing

    /// Looks at the file whose path was typed.
    public void look() {
        String typed = path.get().strip().replaceAll("^\"|\"$", "");
        if (!typed.isEmpty()) {
            try {
                look(Path.of(typed));
            } catch (InvalidPathException no) {
                forget();
                message.set(texts.text("list.noFile", typed));
            }
        }
    }

    /// Looks at a file.
    public void look(Path file) {
        forget();
        path.set(file.toString());
        looks++;
        int look = looks;
        ListMode mode = whole.get() ? ListMode.REPLACE : ListMode.MERGE;
        CommandId command = ids.command();
        server.run(
                client -> look(client, file, mode, command),
                outcome -> {
                    if (look == looks) {
                        take(file, outcome);
                    }
                });
    }

    private static Looked look(DocketClient client, Path path, ListMode mode, CommandId command) {
        byte[] file = ChosenFile.read(path, MenuFile.LARGEST);
        return new Looked(path, file, mode, client.menuList().preview(file, mode), command);
    }

    private void take(Path file, Outcome<Looked> outcome) {
        if (outcome instanceof Outcome.Done<Looked> done) {
            looked = done.value();
            refresh();
        } else {
            message.set(said(file, outcome));
        }
    }

    private void lookAgain() {
        Looked last = looked;
        if (last != null) {
            look(last.path);
        }
    }

    private void forget() {
        looked = null;
        rows.set(List.of());
        summary.set("");
        message.set("");
        applicable.set(false);
    }

    /// Brings the file into the menu, as it was looked at.
    public void apply() {
        Looked seen = looked;
        if (seen == null || !applicable.get()) {
            return;
        }
        applicable.set(false);
        message.set("");
        server.run(
                client ->
                        client.menuList()
                                .bringIn(seen.command, seen.file, seen.mode, seen.preview.basis()),
                outcome -> applied(seen, outcome));
    }

    private void applied(Looked seen, Outcome<ImportedMenu> outcome) {
        if (outcome instanceof Outcome.Done<ImportedMenu> done) {
            forget();
            path.set("");
            notices.say(texts.text("list.applied", done.value().items()));
        } else if (outcome instanceof Outcome.Refused<ImportedMenu> no
                && no.refusal().reason() == Reason.STALE_VERSION) {
            look(seen.path);
            notices.insist(texts.text("list.stale"));
        } else {
            applicable.set(seen == looked);
            message.set(
                    outcome instanceof Outcome.Unreachable<ImportedMenu>
                            ? texts.text("list.unsure")
                            : said(seen.path, outcome));
        }
    }

    /// Writes the menu to a file.
    public void export(Path target, MenuFormat format) {
        message.set("");
        server.run(
                client -> MenuFile.write(target, client.menuList().export(format)),
                outcome -> {
                    if (outcome instanceof Outcome.Done<Path> done) {
                        notices.say(texts.text("audit.exported", done.value()));
                    } else {
                        message.set(said(target, outcome));
                    }
                });
    }

    private String said(Path file, Outcome<?> outcome) {
        if (outcome instanceof Outcome.Broken<?> broken
                && broken.cause() instanceof UncheckedIOException io) {
            boolean large = io.getCause() instanceof ChosenFile.TooLarge;
            return texts.text(large ? "list.tooLarge" : "list.noFile", file);
        }
        return texts.why(outcome, "settings.noServer");
    }

    /// Says everything again, in the language that is chosen now.
    public void refresh() {
        Looked seen = looked;
        if (seen != null) {
            var words = new ListWords(texts, seen.preview.currency());
            rows.set(words.rows(seen.preview));
            String encoding = seen.preview.encoding();
            String read = texts.text("list.read", seen.preview.items(), encoding);
            summary.set((encoding.isEmpty() ? "" : read + "  ·  ") + words.summary(seen.preview));
            applicable.set(seen.preview.applicable());
        }
    }
}
