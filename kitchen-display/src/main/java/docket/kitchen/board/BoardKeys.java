package docket.kitchen.board;

import docket.kitchen.contact.Doors;
import docket.ui.Digits;
import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// All that a board does by key: turns pages, selects, taps, and leads elsewhere. Confined to the
/// screens' thread.
final class BoardKeys {
    private final BoardViewModel model;
    private final Doors doors;
    private final Runnable openRecall;
    private final Pages pages;
    private final Selection selection;
    private final Runnable show;

    /// @param openRecall opens the list of what was bumped last
    /// @param show draws the page again, as it is selected and turned now
    BoardKeys(
            BoardViewModel model,
            Doors doors,
            Runnable openRecall,
            Pages pages,
            Selection selection,
            Runnable show) {
        this.model = model;
        this.doors = doors;
        this.openRecall = openRecall;
        this.pages = pages;
        this.selection = selection;
        this.show = show;
    }

    void press(KeyEvent event) {
        if (picks(event.getCode())) {
            event.consume();
            return;
        }
        switch (event.getCode()) {
            case BACK_SPACE -> model.undo();
            case R -> openRecall.run();
            case T -> model.messages().open();
            case M -> model.mute();
            case D -> doors.settings();
            case DIGIT0, NUMPAD0 -> model.allSeen();
            case S -> doors.connect();
            case L, F12 -> doors.switchLanguage();
            case PAGE_DOWN -> turn(1);
            case PAGE_UP -> turn(-1);
            case LEFT -> moveCard(-1);
            case RIGHT -> moveCard(1);
            case UP -> moveLine(-1);
            case DOWN -> moveLine(1);
            case ESCAPE -> showAll();
            case C -> model.filter().toggle();
            case X -> selection.line().ifPresentOrElse(model::askSoldOut, () -> moveLine(1));
            case A -> model.allDay().togglePanel();
            case F -> model.allDay().togglePage();
            case B -> model.allDay().finishBatch();
            case SPACE -> tapSelected();
            case ENTER -> bumpSelected();
            case PLUS -> selection.line().ifPresent(model::countUp);
            case MINUS -> selection.line().ifPresent(model::countDown);
            default -> {
                OptionalInt digit = Digits.of(event.getCode());
                if (digit.isEmpty()) {
                    return;
                }
                pages.atDigit(digit.getAsInt()).ifPresent(model::bump);
            }
        }
        event.consume();
    }

    /// While the row of what can be picked is there, the arrows go along it.
    ///
    /// @return whether it was a key of the row
    private boolean picks(KeyCode key) {
        TicketFilter filter = model.filter();
        if (!filter.openProperty().get()) {
            return false;
        }
        switch (key) {
            case LEFT -> filter.step(-1);
            case RIGHT -> filter.step(1);
            case ENTER -> filter.toggle();
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Shows a page further on, or back.
    void turn(int by) {
        pages.turn(by);
        show.run();
    }

    private void moveCard(int by) {
        selection.moveCard(by, firstShown());
        followSelection();
    }

    private void moveLine(int by) {
        selection.moveLine(by, firstShown());
        followSelection();
    }

    private void showAll() {
        model.filter().showAll();
        selection.none();
        show.run();
    }

    private int firstShown() {
        return pages.isEmpty()
                ? -1
                : model.cardsProperty().get().indexOf(pages.shown().getFirst().card());
    }

    private void followSelection() {
        selection
                .card()
                .ifPresent(
                        card -> {
                            pages.turnTo(card, selection.line());
                            model.touched(card);
                        });
        show.run();
    }

    /// The first press only shows what the next would do.
    private void tapSelected() {
        selection.card().ifPresent(model::seen);
        selection.line().ifPresentOrElse(model::tap, () -> moveLine(1));
    }

    private void bumpSelected() {
        selection.card().ifPresentOrElse(model::bump, () -> moveCard(0));
    }
}
