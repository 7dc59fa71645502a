package docket.ui;

import docket.model.Called;
import docket.model.Money;
import docket.model.Names;
import docket.model.Refusal;
import docket.model.menu.Prefix;
import docket.model.order.ChoiceTree;
import docket.model.order.ChosenModifier;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/// Every word on a screen, in the language that is chosen now. Confined to the screens' thread.
public final class Texts {
    private final ReadOnlyObjectWrapper<Language> language = new ReadOnlyObjectWrapper<>();
    private final List<String> bundles;
    private final ObservableMap<String, String> words = FXCollections.observableHashMap();
    private final ObservableMap<String, String> all =
            FXCollections.unmodifiableObservableMap(words);
    private final Map<String, NumberFormat> formats = new HashMap<>();
    private Merged bundle;

    /// Reads the bundles.
    ///
    /// @param bundles base names, looked through in this order
    public Texts(Language language, String... bundles) {
        this.bundles = List.of(bundles);
        this.language.set(language);
        this.bundle = new Merged(this.bundles, language);
        fillWords();
    }

    public ReadOnlyObjectProperty<Language> languageProperty() {
        return language.getReadOnlyProperty();
    }

    public Language language() {
        return language.get();
    }

    public void switchTo(Language wanted) {
        bundle = new Merged(bundles, wanted);
        formats.clear();
        fillWords();
        language.set(wanted);
    }

    private void fillWords() {
        bundle.keySet().forEach(key -> words.put(key, bundle.getString(key)));
    }

    /// Every text by its key, for FXML's `${texts['key']}`: what is bound to it follows the
    /// language, so that a view need not be drawn anew.
    public ObservableMap<String, String> all() {
        return all;
    }

    /// The bundle for FXML's `%keys`, which keep the language that they were drawn in.
    public ResourceBundle bundle() {
        return bundle;
    }

    /// A text with its parameters filled in, as [MessageFormat] does.
    public String text(String key, Object... parameters) {
        return new MessageFormat(bundle.getString(key), language().locale()).format(parameters);
    }

    public String name(String name, Names names) {
        return names.in(language().tag(), name);
    }

    public String name(Called called) {
        return name(called.name(), called.names());
    }

    /// A choice as it is wanted: "NO onion", "2 × Extra shot".
    public String choice(Called called, int quantity, @Nullable Prefix prefix) {
        String name = name(called);
        String said = prefix == null ? name : text("prefix." + prefix, name);
        return quantity == 1 || prefix == Prefix.NO ? said : quantity + " × " + said;
    }

    /// Choices as they are wanted, each with those that are under it in brackets: "Salad (Ranch, NO
    /// onion)".
    public Stream<String> choices(List<ChosenModifier> sold) {
        return ChoiceTree.of(sold).stream().map(this::choice);
    }

    /// A choice as it is wanted, with those that are under it in brackets.
    public String choice(ChoiceTree tree) {
        ChosenModifier own = tree.choice();
        String said = choice(own.called(), own.quantity(), own.prefix());
        return tree.under().isEmpty()
                ? said
                : said
                        + tree.under().stream()
                                .map(this::choice)
                                .collect(Collectors.joining(", ", " (", ")"));
    }

    /// What is said of a command that failed in a way that trying again does not mend: where this
    /// PC could not keep it, there is something that a person can do.
    public String failure(RuntimeException cause) {
        return text(cause instanceof UncheckedIOException ? "notKept" : "failed");
    }

    /// What the server's refusal means for the person before the screen. One that tells a `name`
    /// has it in its sentence.
    public String refusal(Refusal refusal) {
        return text("refusal." + refusal.reason(), refusal.members().getOrDefault("name", ""));
    }

    /// Why something was not done, for the person before the screen; `""` where it was.
    ///
    /// @param away what is said where the server gave no answer
    public String why(Outcome<?> outcome, String away) {
        return switch (outcome) {
            case Outcome.Done<?> ignored -> "";
            case Outcome.Refused<?> no -> refusal(no.refusal());
            case Outcome.Unreachable<?> ignored -> text(away);
            case Outcome.Broken<?> ignored -> text("failed");
        };
    }

    /// An amount with its thousands grouped, without the currency's sign.
    public String amount(Money money, String currency) {
        int decimals = CurrencyUnit.of(currency).getDecimalPlaces();
        return formats.computeIfAbsent(currency, unknown -> format(decimals))
                .format(BigDecimal.valueOf(money.minor(), decimals));
    }

    private NumberFormat format(int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(language().locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format;
    }

    /// Several bundles that look like one.
    private static final class Merged extends ResourceBundle {
        private final List<ResourceBundle> parts;

        Merged(List<String> names, Language language) {
            parts =
                    names.stream()
                            .map(
                                    name ->
                                            ResourceBundle.getBundle(
                                                    name,
                                                    language.locale(),
                                                    Control.getNoFallbackControl(
                                                            Control.FORMAT_PROPERTIES)))
                            .toList();
        }

        @Override
        protected Object handleGetObject(String key) {
            return parts.stream()
                    .filter(part -> part.containsKey(key))
                    .findFirst()
                    .orElseThrow(() -> new MissingResourceException("no text", "Texts", key))
                    .getObject(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(
                    parts.stream().flatMap(part -> part.keySet().stream()).toList());
        }
    }
}
