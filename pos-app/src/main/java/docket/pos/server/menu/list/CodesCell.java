package docket.pos.server.menu.list;

import docket.model.InvalidValue;
import docket.model.menu.ItemCode;
import docket.model.menu.VariantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The codes of an item as a cell of a table: `8801234567893 | 8801234567909 size=large`.
///
/// @param wrong what of the cell is no code; null: all of it is
record CodesCell(List<ItemCode> codes, @Nullable String wrong) {
    private static final Pattern CODE =
            Pattern.compile("([0-9]+)(?:\\s+(?:size|크기)=(\\S+))?", Pattern.CASE_INSENSITIVE);

    static CodesCell read(String cell) {
        var codes = new ArrayList<ItemCode>();
        for (String part : cell.split("[|;,]", -1)) {
            if (part.isBlank()) {
                continue;
            }
            Optional<ItemCode> code = code(part.strip());
            if (code.isEmpty()) {
                return new CodesCell(List.of(), part.strip());
            }
            codes.add(code.get());
        }
        return new CodesCell(codes, null);
    }

    static String write(List<ItemCode> codes) {
        return codes.stream().map(ItemCode::text).collect(Collectors.joining(" | "));
    }

    private static Optional<ItemCode> code(String part) {
        Matcher parts = CODE.matcher(part);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            String size = parts.group(2);
            return Optional.of(
                    new ItemCode(parts.group(1), size == null ? null : new VariantId(size)));
        } catch (InvalidValue no) {
            return Optional.empty();
        }
    }
}
