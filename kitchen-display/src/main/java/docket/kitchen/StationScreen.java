package docket.kitchen;

import docket.kitchen.board.BoardView;
import docket.kitchen.contact.Doors;
import docket.kitchen.message.MessagesView;
import docket.kitchen.recall.RecallView;
import docket.kitchen.settings.KeyMap;
import docket.ui.Texts;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

/// The board of a station, with the list of what was bumped last and the messages over it.
final class StationScreen implements Screen {
    private final Supplier<KeyMap> keys;
    private final BoardView board;
    private final RecallView recall;
    private final MessagesView messages;

    /// Draws it for the language of the moment.
    ///
    /// @param keys as they are chosen at the moment
    /// @param after is run when nobody writes any more
    StationScreen(
            DisplayViewModel.Station station,
            Texts texts,
            Doors doors,
            Supplier<KeyMap> keys,
            Runnable after) {
        this.keys = keys;
        board = new BoardView(station.board(), texts, doors, station.recall()::open);
        recall = new RecallView(station.recall(), texts);
        messages = new MessagesView(station.board().messages(), texts, after);
    }

    @Override
    public List<Parent> layers() {
        return List.of(board.root(), recall.root(), messages.root());
    }

    @Override
    public void press(KeyEvent event) {
        if (messages.isWriting()) {
            messages.write(event);
        } else {
            keys.get().press(event, this::act);
        }
    }

    private void act(KeyEvent usual) {
        if (recall.getModel().showingProperty().get()) {
            recall.press(usual);
        } else if (messages.isShowing()) {
            messages.press(usual);
        } else {
            board.press(usual);
        }
    }

    @Override
    public void tick() {
        board.tick();
    }

    @Override
    public void close() {
        board.close();
        recall.close();
        messages.close();
    }
}
