package docket.kitchen;

import docket.kitchen.contact.Doors;
import docket.kitchen.ready.ReadyView;
import docket.kitchen.ready.ReadyViewModel;
import docket.ui.Texts;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The board before the guests. No cook stands there, so its few keys are as they always are.
final class ReadyScreen implements Screen {
    private final ReadyView board;
    private final Doors doors;

    /// Draws it for the language of the moment.
    ///
    /// @param common the keys that every screen of a display has
    ReadyScreen(ReadyViewModel model, Texts texts, Doors doors, List<Button> common) {
        this.doors = doors;
        board = new ReadyView(model, texts, doors::connect);
        board.add(common);
    }

    @Override
    public List<Parent> layers() {
        return List.of(board.root());
    }

    @Override
    public void press(KeyEvent event) {
        if (event.getCode() == KeyCode.F12) {
            doors.switchLanguage();
            event.consume();
        } else {
            board.press(event);
        }
    }

    @Override
    public void tick() {}

    @Override
    public void close() {
        board.close();
    }
}
