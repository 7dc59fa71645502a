package docket.pos.counter;

import docket.ui.TextsContract;
import java.util.regex.Pattern;

final class CounterTextsTest implements TextsContract {
    @Override
    public String bundle() {
        return "docket.pos.counter.texts";
    }

    @Override
    public String folder() {
        return "counter";
    }

    @Override
    public Pattern inCode() {
        return Pattern.compile("texts\\.text\\(\\s*\"([\\w.]+)\"\\s*[,)]");
    }

    @Override
    public Pattern inDrawings() {
        return Pattern.compile("\"\\$\\{texts\\['([\\w.]+)']}\"");
    }

    @Override
    public int least() {
        return 50;
    }
}
