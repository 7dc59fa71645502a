package docket.pos.counter.order;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.Money;
import docket.model.Names;
import docket.model.menu.MenuItem;
import docket.model.menu.Variant;
import docket.model.menu.VariantId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An item that comes in sizes, as a cashier enters it.
class VariantsTest extends OrderEntryTest {
    @BeforeEach
    void offerSizes() {
        counter.server.change(
                cashier.coming(
                        counter.item("Americano"),
                        size("regular", "레귤러", "Regular", 4500),
                        size("large", "라지", "Large", 5500)));
    }

    private static Variant size(String id, String korean, String english, long price) {
        return new Variant(
                new VariantId(id), korean, new Names(Map.of("en", english)), new Money(price));
    }

    @Test
    void theListOfTheMenuTellsFromWhichPriceOn() {
        counter.editor.choose(counter.item("Americano").categoryId());

        assertThat(counter.editor.rowsProperty().get())
                .filteredOn(row -> row.name().equals("Americano"))
                .singleElement()
                .satisfies(row -> assertThat(row.price()).isEqualTo("from 4,500"));
    }

    @Test
    void theTileTellsFromWhichPriceOnAndATapTakesTheFirst() {
        assertThat(cashier.tile("Americano").terms()).isEqualTo("from 4,500");

        counter.add("Americano");
        counter.add("Americano");

        cashier.assertPanel("9,000", "2 Americano Regular 9,000");
    }

    @Test
    void oneTapMakesItAnotherAndItIsSentAndShownSo() {
        counter.add("Americano");
        order.editor().chooseVariant(new VariantId("large"));
        cashier.assertPanel("5,500", "1 Americano Large 5,500");
        counter.add("Americano");
        cashier.assertPanel("10,000", "1 Americano Large 5,500", "1 Americano Regular 4,500");

        order.send();

        assertThat(counter.server.onlyOrder().total()).isEqualTo(new Money(10_000));
        order.open(counter.server.onlyOrder());
        cashier.assertPanel(
                "10,000", "1 Americano Large 5,500 FIRED", "1 Americano Regular 4,500 FIRED");
    }

    @Test
    void aSizeThatIsTakenAwayGivesWayToTheFirst() {
        counter.add("Americano");
        order.editor().chooseVariant(new VariantId("large"));

        MenuItem less =
                cashier.coming(counter.item("Americano"), size("regular", "레귤러", "Regular", 4700));
        counter.server.change(less);
        cashier.assertPanel("4,700", "1 Americano Regular 4,700");
        assertThat(cashier.tile("Americano").terms()).isEqualTo("4,700");

        counter.server.change(cashier.coming(less));
        cashier.assertPanel("4,700", "1 Americano 4,700");
    }

    @Test
    void aSizeIsKeptWithTheDraft() {
        counter.add("Americano");
        order.editor().chooseVariant(new VariantId("large"));

        Drafts kept =
                new DraftFile(folder.resolve("draft.json"), Runnable::run).load().orElseThrow();
        assertThat(kept.current()).isEqualTo(order.editor().draft());
        assertThat(kept.current().lines().getFirst().variantId()).isEqualTo(new VariantId("large"));
    }
}
