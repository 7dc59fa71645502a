package docket.pos.counter.order;

import docket.model.order.OrderLine;
import docket.ui.Texts;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is said of a line beside its name: whether it is cooked again, was
/// wasted or is given away, its seat, its choices and its note.
public final class LineDetails {
    private static final String PART = "   └ ";

    private LineDetails() {}

    /// A line without its choices; a part of a combo stands under it.
    public static String brief(OrderLine line, Texts texts) {
        String brief = line.quantity() + " × " + texts.name(line.called());
        return line.partOf() == null ? brief : PART + brief;
    }

    /// What a line costs; a part of a combo that costs nothing on top of it says nothing.
    public static String amount(OrderLine line, Texts texts, String currency) {
        boolean isFree = line.partOf() != null && line.total().isZero();
        return isFree ? "" : texts.amount(line.total(), currency);
    }

    /// The details of a line that was sent; `""` where it has none.
    public static String of(OrderLine line, Texts texts) {
        Stream<String> choices = texts.choices(line.modifiers());
        Stream<String> marks =
                Stream.of(
                        line.remakeOf() == null ? "" : texts.text("order.remade"),
                        line.wasted() == null ? "" : texts.text("order.wasted"),
                        comp(line, texts),
                        seat(line.seat(), texts));
        return joined(Stream.concat(marks, choices), line.note());
    }

    private static String comp(OrderLine line, Texts texts) {
        return line.comp() == null ? "" : texts.text("order.compMark", line.comp());
    }

    static String seat(@Nullable Integer seat, Texts texts) {
        return seat == null ? "" : texts.text("order.seatOf", seat);
    }

    static String joined(Stream<String> choices, String note) {
        return Stream.concat(choices, Stream.of(note))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
