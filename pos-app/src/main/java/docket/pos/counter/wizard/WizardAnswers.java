package docket.pos.counter.wizard;

import docket.model.Tax;
import docket.model.setup.FirstMenu;
import docket.model.setup.NewOwner;
import docket.model.setup.NewShop;
import docket.model.setup.SetUp;
import docket.model.staff.Pin;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What was answered so far; going back changes nothing of it. Confined to the screens' thread.
public final class WizardAnswers {
    private final StringProperty shopName;
    private final StringProperty currency;
    private final ObjectProperty<Tax> tax = new SimpleObjectProperty<>(Tax.INCLUDED);
    private final StringProperty ownerName = new SimpleStringProperty("");
    private final StringProperty pin = new SimpleStringProperty("");
    private final StringProperty pinAgain = new SimpleStringProperty("");
    private final ObjectProperty<FirstMenu> menu = new SimpleObjectProperty<>(FirstMenu.SAMPLE);
    private final ObservableList<String> stations = FXCollections.observableArrayList();

    WizardAnswers(String shopName, String currency) {
        this.shopName = new SimpleStringProperty(shopName);
        this.currency = new SimpleStringProperty(currency);
    }

    public StringProperty shopNameProperty() {
        return shopName;
    }

    public StringProperty currencyProperty() {
        return currency;
    }

    public ObjectProperty<Tax> taxProperty() {
        return tax;
    }

    public StringProperty ownerNameProperty() {
        return ownerName;
    }

    public StringProperty pinProperty() {
        return pin;
    }

    public StringProperty pinAgainProperty() {
        return pinAgain;
    }

    public ObjectProperty<FirstMenu> menuProperty() {
        return menu;
    }

    /// The stations of an empty menu; the first takes what names no station.
    public ObservableList<String> stations() {
        return stations;
    }

    /// All of it as one command.
    ///
    /// @throws docket.model.InvalidValue if something makes no sense
    SetUp setUp(String language) {
        return new SetUp(
                new NewShop(shopName.get(), currency.get(), language, tax.get()),
                new NewOwner(ownerName.get(), new Pin(pin.get())),
                menu.get(),
                menu.get() == FirstMenu.EMPTY ? List.copyOf(stations) : List.of());
    }

    void forgetPin() {
        pin.set("");
        pinAgain.set("");
    }
}
