package docket.pos.counter.settings;

import docket.model.Limits;
import docket.model.OrderRules;
import docket.model.OrderType;
import docket.model.Shop;
import docket.model.Tax;
import docket.model.setup.ChangeShop;
import docket.pos.counter.signin.Permitted;
import docket.ui.Language;
import docket.ui.Notices;
import docket.ui.Outcome;
import docket.ui.Texts;
import docket.wire.ShopPage;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What is said of the shop: what can be changed here, and where the rest is. Confined to the
/// screens' thread.
public final class ShopViewModel {
    private final Permitted server;
    private final Texts texts;
    private final Notices notices;
    private final Duration lockAfter;
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Tax> tax = new SimpleObjectProperty<>(Tax.INCLUDED);
    private final StringProperty language = new SimpleStringProperty(Language.KOREAN.tag());
    private final ObjectProperty<Map<OrderType, OrderRules>> orderRules =
            new SimpleObjectProperty<>(Map.of());
    private final IntegerProperty lead = new SimpleIntegerProperty(Shop.USUAL_LEAD);
    private final ReadOnlyObjectWrapper<List<Said>> rest = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private @Nullable ShopPage page;

    /// What is said elsewhere.
    ///
    /// @param what it is about
    /// @param value as it is now
    /// @param where it can be changed, if anywhere
    public record Said(String what, String value, String where) {}

    /// @param lockAfter how long nobody touches this counter before it asks who is there
    public ShopViewModel(Permitted server, Texts texts, Notices notices, Duration lockAfter) {
        this.server = server;
        this.texts = texts;
        this.notices = notices;
        this.lockAfter = lockAfter;
    }

    // Properties

    /// The name of the shop, as it is being written.
    public StringProperty nameProperty() {
        return name;
    }

    /// Whether prices have the tax in them, as it is being chosen.
    public ObjectProperty<Tax> taxProperty() {
        return tax;
    }

    /// The language of the menu's plain names, as it is being chosen.
    public StringProperty languageProperty() {
        return language;
    }

    /// What is asked of orders of each type, as it is being chosen.
    public ObjectProperty<Map<OrderType, OrderRules>> orderRulesProperty() {
        return orderRules;
    }

    /// How many minutes the kitchen has before an order is wanted, as it is being chosen.
    public IntegerProperty leadProperty() {
        return lead;
    }

    /// What cannot be changed here.
    public ReadOnlyObjectProperty<List<Said>> restProperty() {
        return rest.getReadOnlyProperty();
    }

    /// What is wrong; `""` where nothing is.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public String getMessage() {
        return message.get();
    }

    // Commands

    /// Says whether this is before somebody's eyes.
    public void show(boolean visible) {
        if (visible) {
            message.set("");
            server.run(client -> client.shop().shop(), this::take);
        }
    }

    private void take(Outcome<ShopPage> outcome) {
        if (outcome instanceof Outcome.Done<ShopPage> done) {
            take(done.value());
        } else {
            message.set(texts.why(outcome, "settings.noServer"));
        }
    }

    private void take(ShopPage now) {
        page = now;
        name.set(now.shop().name());
        tax.set(now.shop().tax());
        language.set(now.shop().language());
        lead.set(now.shop().lead());
        orderRules.set(
                Stream.of(OrderType.values())
                        .collect(Collectors.toMap(type -> type, now.shop()::rules)));
        refresh();
    }

    /// Has something asked of orders of a type in another way.
    void ask(OrderType type, UnaryOperator<OrderRules> how) {
        var changed = new EnumMap<OrderType, OrderRules>(OrderType.class);
        changed.putAll(orderRules.get());
        changed.computeIfPresent(type, (same, rules) -> how.apply(rules));
        orderRules.set(Map.copyOf(changed));
    }

    /// Changes what can be changed here.
    public void save() {
        ShopPage before = page;
        if (before == null) {
            return;
        }
        if (name.get().isBlank() || name.get().strip().length() > Limits.NAME) {
            message.set(texts.text("wizard.noShopName"));
            return;
        }
        message.set("");
        var wanted =
                new ChangeShop(name.get(), language.get(), tax.get(), orderRules.get(), lead.get());
        server.run(client -> client.shop().change(wanted), outcome -> saved(before, outcome));
    }

    private void saved(ShopPage before, Outcome<Shop> outcome) {
        if (outcome instanceof Outcome.Done<Shop> done) {
            take(new ShopPage(done.value(), before.sessionHours()));
            notices.say(texts.text("shop.saved"));
        } else {
            message.set(texts.why(outcome, "settings.noServer"));
        }
    }

    /// Says everything again, in the language that is chosen now.
    public void refresh() {
        ShopPage now = page;
        if (now != null) {
            Shop shop = now.shop();
            String ofServer = texts.text("shop.ofServer");
            rest.set(
                    List.of(
                            said("currency", shop.currency(), texts.text("shop.fixed")),
                            said("dayEnds", shop.dayEnds().toString(), ofServer + "shop.day-ends"),
                            said("zone", shop.zone().getId(), ofServer + "shop.zone"),
                            said(
                                    "session",
                                    texts.text("shop.hours", now.sessionHours()),
                                    ofServer + "staff.session-hours"),
                            said(
                                    "lock",
                                    texts.text("shop.minutes", lockAfter.toMinutes()),
                                    texts.text("shop.ofThisCounter") + "ui.lock-minutes"),
                            practice(shop)));
        }
    }

    private Said practice(Shop shop) {
        return shop.isPractice()
                ? said("practice", texts.text("shop.practises"), texts.text("shop.practiceEnds"))
                : said("practice", "docket-pos --practice", texts.text("shop.practiceHow"));
    }

    private Said said(String what, String value, String where) {
        return new Said(texts.text("shop." + what), value, where);
    }
}
