package docket.ui.pairing;

import docket.model.device.Introduction;
import docket.model.device.Introduction.Reason;
import docket.model.device.Introduction.Told;
import docket.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What a device shows while it waits to be let in: the code, how long it lives, what to do at the
/// counter, and where it came to nothing, why. Confined to the screens' thread.
public final class PairingViewModel {
    private final Texts texts;
    private final Clock clock;
    private final Introduction introduction;
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper code = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper qr = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper remaining = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
    private String name = "";
    private @Nullable Told told;
    private Instant endsAt = Instant.EPOCH;

    public PairingViewModel(Texts texts, Clock clock, Introduction introduction) {
        this.texts = texts;
        this.clock = clock;
        this.introduction = introduction;
    }

    // Properties

    public ReadOnlyBooleanProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /// Whether it came to nothing, so that a person may ask again.
    public ReadOnlyBooleanProperty overProperty() {
        return over.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    public String getTitle() {
        return title.get();
    }

    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    public String getText() {
        return text.get();
    }

    /// The code in two halves; `""` while there is none.
    public ReadOnlyStringProperty codeProperty() {
        return code.getReadOnlyProperty();
    }

    public String getCode() {
        return code.get();
    }

    /// What the QR code says; `""` while there is none.
    public ReadOnlyStringProperty qrProperty() {
        return qr.getReadOnlyProperty();
    }

    /// How long the code lives; `""` while there is none.
    public ReadOnlyStringProperty remainingProperty() {
        return remaining.getReadOnlyProperty();
    }

    public String getRemaining() {
        return remaining.get();
    }

    /// How much of its life the code has left, from 1 to 0.
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    public double getShare() {
        return share.get();
    }

    // Commands

    /// Shows itself and asks.
    ///
    /// @param own what the device calls itself, so that people find it at the counter
    public void open(String own) {
        if (!showing.get()) {
            name = own;
            showing.set(true);
            ask();
        }
    }

    /// Asks again.
    public void ask() {
        told = null;
        introduction.ask(this::hear);
        refresh();
    }

    /// Goes away, and does not want to be let in any more.
    public void close() {
        if (showing.get()) {
            introduction.giveUp();
            showing.set(false);
            told = null;
            refresh();
        }
    }

    private void hear(Told now) {
        told = now;
        if (now instanceof Told.Waiting waiting) {
            endsAt = clock.instant().plus(waiting.lives());
        } else if (now instanceof Told.Accepted) {
            showing.set(false);
        }
        refresh();
    }

    /// Brings the texts up to this second and this language.
    public void refresh() {
        Told now = told;
        over.set(now instanceof Told.Over || now instanceof Told.NotReached);
        if (now instanceof Told.Waiting waiting) {
            showCode(waiting);
            return;
        }
        code.set("");
        qr.set("");
        remaining.set("");
        share.set(0);
        if (now instanceof Told.Over no) {
            say(no.why());
        } else if (now instanceof Told.NotReached no) {
            title.set(texts.text("pairing.notReached"));
            text.set(texts.text(no.sentence(), no.address().toString()));
        } else {
            title.set(texts.text("pairing.asking"));
            text.set("");
        }
    }

    private void showCode(Told.Waiting waiting) {
        long lives = Math.max(1, waiting.lives().toMillis());
        long left = Math.max(0, Duration.between(clock.instant(), endsAt).toMillis());
        title.set(texts.text("pairing.waiting", waiting.shopName()));
        text.set(texts.text("pairing.waitingText", name));
        code.set(halves(waiting.code()));
        qr.set("docket:pair?code=%s&authority=%s".formatted(waiting.code(), waiting.fingerprint()));
        remaining.set(texts.text("pairing.remaining", (left + 999) / 1000));
        share.set((double) left / lives);
    }

    private static String halves(String code) {
        int half = code.length() / 2;
        return code.substring(0, half) + " " + code.substring(half);
    }

    private void say(Reason why) {
        title.set(texts.text("pairing.over." + why));
        text.set(texts.text("pairing.overText." + why));
    }
}
