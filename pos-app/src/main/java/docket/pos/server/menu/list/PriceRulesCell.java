package docket.pos.server.menu.list;

import docket.model.InvalidValue;
import docket.model.OrderType;
import docket.model.menu.PriceRule;
import docket.model.menu.Selling;
import docket.model.menu.VariantId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Other prices of an item as a cell of a table, with a `|` between: `3500 takeaway | 3000 mon-fri
/// 17:00-19:00 size=large`.
///
/// @param wrong what of the cell is no other price; null: all of it is
record PriceRulesCell(List<PriceRule> rules, @Nullable String wrong) {
    private static final Map<String, OrderType> TYPES =
            Map.ofEntries(
                    Map.entry("dine_in", OrderType.DINE_IN),
                    Map.entry("dine-in", OrderType.DINE_IN),
                    Map.entry("매장", OrderType.DINE_IN),
                    Map.entry("takeaway", OrderType.TAKEAWAY),
                    Map.entry("take-away", OrderType.TAKEAWAY),
                    Map.entry("takeout", OrderType.TAKEAWAY),
                    Map.entry("포장", OrderType.TAKEAWAY));

    static PriceRulesCell read(String cell, Currency currency) {
        var rules = new ArrayList<PriceRule>();
        for (String part : cell.split("\\|", -1)) {
            if (part.isBlank()) {
                continue;
            }
            Optional<PriceRule> rule = rule(part.strip(), currency);
            if (rule.isEmpty()) {
                return new PriceRulesCell(List.of(), part.strip());
            }
            rules.add(rule.get());
        }
        return new PriceRulesCell(rules, null);
    }

    static String write(Selling selling, Currency currency) {
        return selling.prices().stream()
                .map(
                        rule ->
                                Stream.of(PriceCell.write(rule.price(), currency), rule.terms())
                                        .filter(text -> !text.isEmpty())
                                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" | "));
    }

    private static Optional<PriceRule> rule(String part, Currency currency) {
        String[] words = part.split("\\s+");
        PriceCell price = PriceCell.read(words[0], currency);
        if (price.price() == null) {
            return Optional.empty();
        }
        OrderType type = null;
        VariantId size = null;
        var hours = new HoursText();
        for (String word : List.of(words).subList(1, words.length)) {
            OrderType named = TYPES.get(word.toLowerCase(Locale.ROOT));
            Optional<VariantId> sized = size(word);
            if (named != null && type == null) {
                type = named;
            } else if (sized.isPresent() && size == null) {
                size = sized.get();
            } else if (!hours.take(word)) {
                return Optional.empty();
            }
        }
        return Optional.of(new PriceRule(price.price(), type, hours.told().orElse(null), size));
    }

    private static Optional<VariantId> size(String word) {
        String[] both = word.split("=", -1);
        if (both.length != 2 || !List.of("size", "크기").contains(both[0].toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new VariantId(both[1]));
        } catch (InvalidValue no) {
            return Optional.empty();
        }
    }
}
