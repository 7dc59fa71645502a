package docket.kitchen;

import docket.ui.TextsContract;
import java.util.regex.Pattern;

final class KitchenTextsTest implements TextsContract {
    @Override
    public String bundle() {
        return "docket.kitchen.texts";
    }

    @Override
    public String folder() {
        return "kitchen";
    }

    @Override
    public Pattern inCode() {
        return Pattern.compile("\"((?:board|connect|key|leave|recall|settings)\\.\\w+)\"");
    }

    @Override
    public Pattern inDrawings() {
        return Pattern.compile("\"%([\\w.]+)\"");
    }

    @Override
    public int least() {
        return 40;
    }
}
