package docket.pos.counter.order;

import docket.model.menu.ItemCode;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.scene.control.TextField;

/// Tells a scanner from fingers: it types six digits or more, faster than anybody does, and Enter.
/// What it typed into a field is taken out again, so that no note, table or price keeps a code.
final class ScanWatch {
    private static final int FEWEST = 6;

    /// Nobody types so fast; a scanner takes a few milliseconds for each digit, and the screen some
    /// for showing it.
    private static final long AVERAGE = 60_000_000L;

    /// A longer pause begins anew, whatever was typed before.
    private static final long PAUSE = 200_000_000L;

    private final List<TextField> fields;
    private final LongSupplier nanos;
    private final StringBuilder digits = new StringBuilder();
    private List<String> before = List.of();
    private long first;
    private long last;

    /// @param fields that the digits may have gone into
    /// @param nanos the time of the program, such as [System#nanoTime]
    ScanWatch(List<TextField> fields, LongSupplier nanos) {
        this.fields = fields;
        this.nanos = nanos;
    }

    /// Hears what is typed, before any field does.
    void hear(String typed) {
        long now = nanos.getAsLong();
        boolean isDigit = typed.length() == 1 && typed.charAt(0) >= '0' && typed.charAt(0) <= '9';
        boolean isEnd = typed.equals("\r") || typed.equals("\n");
        if (isEnd) {
            return;
        }
        if (!isDigit || now - last > PAUSE || !fitsIn(now)) {
            digits.setLength(0);
        }
        if (isDigit) {
            if (digits.isEmpty()) {
                first = now;
                before = fields.stream().map(TextField::getText).toList();
            }
            digits.append(typed);
            last = now;
        }
    }

    private boolean fitsIn(long now) {
        return digits.length() < FEWEST || now - first <= AVERAGE * digits.length();
    }

    /// What a scanner has read, now that Enter is pressed; `""`: fingers typed. The fields are as
    /// they were before it.
    String finish() {
        String read = digits.toString();
        long now = nanos.getAsLong();
        boolean isScan =
                read.length() >= FEWEST
                        && ItemCode.isCode(read)
                        && now - first <= AVERAGE * read.length();
        digits.setLength(0);
        if (!isScan) {
            return "";
        }
        for (int i = 0; i < fields.size(); i++) {
            if (!fields.get(i).getText().equals(before.get(i))) {
                fields.get(i).setText(before.get(i));
                fields.get(i).end();
            }
        }
        return read;
    }
}
