package docket.pos.counter.wizard;

import docket.client.FloorFollower;
import docket.client.Ids;
import docket.client.StaffCalls;
import docket.model.CommandId;
import docket.model.Limits;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.Shop;
import docket.model.event.Floor;
import docket.model.setup.FirstMenu;
import docket.model.setup.SetUp;
import docket.model.staff.Person;
import docket.model.staff.Pin;
import docket.ui.Background;
import docket.ui.Outcome;
import docket.ui.Texts;
import java.util.Currency;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Asks what a shop has to say of itself before it sells, three screens long, and sets it up.
/// Confined to the screens' thread.
public final class WizardViewModel implements FloorFollower.Watcher {
    private final StaffCalls staff;
    private final Background background;
    private final Texts texts;
    private final Ids ids;
    private final BiConsumer<Person, Pin> signIn;
    private final WizardAnswers answers;
    private final ReadOnlyObjectWrapper<WizardStep> step =
            new ReadOnlyObjectWrapper<>(WizardStep.SHOP);
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper hasMenu = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private String usualOwner = "";
    private String usualStation = "";
    private @Nullable CommandId command;
    private @Nullable SetUp sent;

    /// @param shop what the settings say of it, as the first answers
    /// @param signIn signs the owner in once the shop is set up
    public WizardViewModel(
            StaffCalls staff,
            Background background,
            Texts texts,
            Ids ids,
            Shop shop,
            BiConsumer<Person, Pin> signIn) {
        this.staff = staff;
        this.background = background;
        this.texts = texts;
        this.ids = ids;
        this.signIn = signIn;
        answers = new WizardAnswers(shop.name(), shop.currency());
        answers.stations().add(usualStation);
        answers.ownerNameProperty().set(usualOwner);
        refresh();
    }

    // Properties

    public ReadOnlyBooleanProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<WizardStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether the store has a menu already, which is kept.
    public ReadOnlyBooleanProperty hasMenuProperty() {
        return hasMenu.getReadOnlyProperty();
    }

    /// What is missing; `""` where nothing is.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public String getMessage() {
        return message.get();
    }

    public WizardAnswers answers() {
        return answers;
    }

    // Commands

    /// Shows it, or puts it away.
    public void show(boolean wanted) {
        showing.set(wanted);
    }

    public void back() {
        message.set("");
        step.set(
                switch (step.get()) {
                    case SHOP, OWNER -> WizardStep.SHOP;
                    case MENU -> WizardStep.OWNER;
                });
    }

    /// Goes on where nothing is missing; from the last screen, sets the shop up.
    public void next() {
        String missing = missing();
        message.set(missing);
        if (!missing.isEmpty() || busy.get()) {
            return;
        }
        switch (step.get()) {
            case SHOP -> step.set(WizardStep.OWNER);
            case OWNER -> step.set(WizardStep.MENU);
            case MENU -> finish();
        }
    }

    private String missing() {
        return switch (step.get()) {
            case SHOP -> missingOfShop();
            case OWNER -> missingOfOwner();
            case MENU ->
                    answers.menuProperty().get() == FirstMenu.EMPTY && answers.stations().isEmpty()
                            ? texts.text("wizard.noStation")
                            : "";
        };
    }

    private String missingOfShop() {
        if (isNoName(answers.shopNameProperty().get())) {
            return texts.text("wizard.noShopName");
        }
        boolean isKnown =
                Currency.getAvailableCurrencies().stream()
                        .anyMatch(
                                c -> c.getCurrencyCode().equals(answers.currencyProperty().get()));
        return isKnown ? "" : texts.text("wizard.noCurrency");
    }

    private String missingOfOwner() {
        if (isNoName(answers.ownerNameProperty().get())) {
            return texts.text("wizard.noOwnerName");
        }
        String pin = answers.pinProperty().get();
        if (!Pin.isOne(pin)) {
            return texts.text("wizard.noPin", Pin.SHORTEST, Pin.LONGEST);
        }
        if (new Pin(pin).isGuessable()) {
            return texts.refusal(new Refusal(Reason.PIN_GUESSABLE, "of the owner"));
        }
        return pin.equals(answers.pinAgainProperty().get()) ? "" : texts.text("wizard.otherPin");
    }

    private static boolean isNoName(@Nullable String name) {
        return name == null || name.isBlank() || name.strip().length() > Limits.NAME;
    }

    /// Says in the language that is chosen now what nobody has answered otherwise yet.
    public void refresh() {
        if (answers.ownerNameProperty().get().equals(usualOwner)) {
            answers.ownerNameProperty().set(texts.text("role.OWNER"));
        }
        if (answers.stations().equals(List.of(usualStation))) {
            answers.stations().setAll(texts.text("wizard.station.kitchen"));
        }
        usualOwner = texts.text("role.OWNER");
        usualStation = texts.text("wizard.station.kitchen");
    }

    /// Adds a station to those of an empty menu, or takes it away.
    public void toggleStation(String name) {
        String wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > Limits.NAME) {
            return;
        }
        boolean was = answers.stations().removeIf(known -> known.equalsIgnoreCase(wanted));
        if (!was && answers.stations().size() < SetUp.STATIONS) {
            answers.stations().add(wanted);
        }
    }

    /// The same answers go out under the same id, so that a lost answer makes no second menu.
    private void finish() {
        SetUp wanted = answers.setUp(texts.language().tag());
        if (command == null || !wanted.equals(sent)) {
            command = ids.command();
            sent = wanted;
        }
        CommandId id = command;
        busy.set(true);
        background.run(() -> staff.setUp(id, wanted), outcome -> finished(wanted, outcome));
    }

    private void finished(SetUp wanted, Outcome<Person> outcome) {
        busy.set(false);
        switch (outcome) {
            case Outcome.Done<Person> done -> {
                answers.forgetPin();
                sent = null;
                showing.set(false);
                signIn.accept(done.value(), wanted.owner().pin());
            }
            case Outcome.Refused<Person> no -> message.set(texts.refusal(no.refusal()));
            case Outcome.Unreachable<Person> ignored -> message.set(texts.text("signin.noServer"));
            case Outcome.Broken<Person> ignored -> message.set(texts.text("failed"));
        }
    }

    // Facts

    @Override
    public void onFloor(Floor floor) {
        boolean has = !floor.menu().items().isEmpty();
        if (has != hasMenu.get()) {
            answers.menuProperty().set(has ? FirstMenu.KEEP : FirstMenu.SAMPLE);
            hasMenu.set(has);
        }
    }
}
