package docket.pos.counter.history;

import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.order.Order;
import docket.model.order.OrderSearch;
import docket.ui.Background;
import docket.ui.Language;
import docket.ui.Texts;
import docket.wire.OrderPage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HistoryPagesTest {
    private final Deque<Runnable> under = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final Deque<OrderPage> answers = new ArrayDeque<>();
    private final HistoryPages pages =
            new HistoryPages(
                    new Background(under::add, Runnable::run),
                    this::answer,
                    new Texts(Language.ENGLISH, "docket.pos.counter.texts", "docket.ui.refusals"));

    private OrderPage answer(OrderSearch search, @Nullable String cursor, int most) {
        asked.add(search.text() + "/" + cursor);
        return answers.removeFirst();
    }

    private void answerOne(@Nullable String cursor, Order... found) {
        answers.add(new OrderPage(1, List.of(found), cursor));
        under.removeFirst().run();
    }

    private static OrderSearch text(String text) {
        return new OrderSearch(text, null, null, null);
    }

    private static Order placed(int number) {
        return order().numbered(number).with("fries", 1).placed();
    }

    @Test
    void oneQuestionIsUnderWayHoweverFastSomebodyTypes() {
        pages.start(text("s"));
        pages.start(text("st"));
        pages.start(text("ste"));
        assertThat(under).hasSize(1);

        answerOne(null, placed(1));
        assertThat(pages.orders()).isEmpty();
        assertThat(pages.isReading()).isTrue();
        answerOne(null, placed(2));

        assertThat(asked).containsExactly("s/null", "ste/null");
        assertThat(pages.orders()).containsExactly(placed(2));
        assertThat(pages.isReading()).isFalse();
    }

    @Test
    void itReadsOnByItselfUntilAScreenIsFilled() {
        pages.start(text(""));
        answerOne("a");
        answerOne("b", placed(3));
        Order[] many =
                IntStream.range(4, 60).mapToObj(HistoryPagesTest::placed).toArray(Order[]::new);
        answerOne("c", many);
        assertThat(under).isEmpty();

        pages.readOn();
        answerOne(null, placed(99));
        pages.readOn();

        assertThat(asked).containsExactly("/null", "/a", "/b", "/c");
        assertThat(pages.orders()).hasSize(58).last().isEqualTo(placed(99));
        assertThat(under).isEmpty();
    }

    @Test
    void whoLeavesAsksNoFurther() {
        pages.start(text(""));
        pages.stop();
        answerOne("a", placed(1));

        assertThat(under).isEmpty();
        assertThat(pages.orders()).isEmpty();
    }
}
