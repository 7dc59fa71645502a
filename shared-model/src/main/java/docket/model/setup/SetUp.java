package docket.model.setup;

import docket.model.InvalidValue;
import docket.model.Limits;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// All that the first start asks, as one command.
///
/// @param stations names of the kitchen's stations; the first takes what names no station. Only for
///     an empty menu, which needs one at least
public record SetUp(NewShop shop, NewOwner owner, FirstMenu menu, List<String> stations) {
    public static final int STATIONS = 20;

    public SetUp {
        Limits.required("shop", shop);
        Limits.required("owner", owner);
        Limits.required("menu", menu);
        stations =
                Limits.list("stations", stations).stream()
                        .map(name -> Limits.requiredText("station name", name, Limits.NAME))
                        .toList();
        boolean isEmpty = menu == FirstMenu.EMPTY;
        if (isEmpty != !stations.isEmpty() || stations.size() > STATIONS) {
            throw new InvalidValue(
                    "stations are named for an empty menu, from 1 to %d of them"
                            .formatted(STATIONS));
        }
        if (new HashSet<>(lower(stations)).size() != stations.size()) {
            throw new InvalidValue("two stations have the same name");
        }
    }

    private static List<String> lower(List<String> names) {
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toList());
    }
}
