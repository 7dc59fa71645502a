package docket.benchmark;

import docket.kitchen.board.BoardView;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Turns a page of the board in each pulse, there and back, so that every pulse draws the whole
/// board anew. Confined to the screens' thread, but for the end.
final class PageTurner extends AnimationTimer {
    private static final int TURNS = 600;
    private static final int PAGES = 10;

    private final BoardView board;
    private final CountDownLatch done = new CountDownLatch(1);
    private int turns;
    private long from;
    private long to;

    PageTurner(BoardView board) {
        this.board = board;
    }

    @Override
    public void handle(long now) {
        if (turns == 0) {
            from = System.nanoTime();
        }
        if (turns == TURNS) {
            to = System.nanoTime();
            stop();
            done.countDown();
            return;
        }
        KeyCode key = turns / PAGES % 2 == 0 ? KeyCode.PAGE_DOWN : KeyCode.PAGE_UP;
        board.press(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        turns++;
    }

    /// Opens when the last page was turned.
    CountDownLatch done() {
        return done;
    }

    /// Pulses a second.
    double rate() {
        return TURNS * 1e9 / (to - from);
    }
}
