package docket.pos.server.menu.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.ModelSamples;
import docket.model.Money;
import docket.model.NestedSamples;
import docket.model.Shop;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.ModifierId;
import docket.model.menu.list.ListMode;
import docket.model.menu.list.Merged;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Choices that open others, in lists: a JSON file says them, a table keeps them.
class NestedFilesTest {
    private static final Shop SHOP = ModelSamples.shop();
    private static final Menu MENU = NestedSamples.menu();

    private static Merged bring(Menu menu, String file, ListMode mode) {
        return MenuFiles.merge(menu, SHOP, file.getBytes(UTF_8), mode, id -> true);
    }

    private static String json() {
        return new String(JsonMenu.write(MENU, SHOP.currency()), UTF_8);
    }

    private static List<String> faults(Merged merged) {
        return merged.wrong().stream().map(wrong -> wrong.fault().name()).toList();
    }

    @Test
    void aJsonFileSaysThemAndIsReadAsItWasWritten() {
        assertThat(json()).contains("\"dressing\"", "\"parmesan\"");
        assertThat(bring(ModelSamples.menu(), json(), ListMode.MERGE).menu().item(item().id()))
                .isEqualTo(item());
        assertThat(bring(MENU, json(), ListMode.REPLACE).menu()).isEqualTo(MENU);
    }

    private static MenuItem item() {
        return MENU.item(NestedSamples.PLATE);
    }

    @Test
    void whatChangesUnderAChoiceIsShownBeforeItIsDone() {
        var preview =
                MenuFiles.preview(
                        MENU,
                        SHOP,
                        json().replace("\"파르메산\"", "\"그라나\"").getBytes(UTF_8),
                        ListMode.MERGE,
                        id -> true);

        assertThat(preview.changes()).hasSize(1);
        assertThat(preview.changes().getFirst().fields().getFirst().field()).isEqualTo("modifiers");
        assertThat(preview.changes().getFirst().fields().getFirst().after())
                .contains("샐러드[Salad] +1000 → [드레싱 (1–1): ", "시저[Caesar] +300 → [토핑", "그라나");
    }

    @Test
    void aTableLeavesThemAsTheyAre() {
        Merged merged = bring(MENU, "id,price\ngrill-plate,22000\n", ListMode.MERGE);

        MenuItem changed = merged.menu().item(NestedSamples.PLATE);
        assertThat(changed.price()).isEqualTo(new Money(22_000));
        assertThat(changed.modifierGroups()).isEqualTo(item().modifierGroups());
        assertThat(changed.modifier(new ModifierId("parmesan"))).isPresent();
    }

    @Test
    void anIdThatIsThereTwiceIsRefusedAndSoAreTooManyLevels() {
        assertThat(faults(bring(MENU, json().replace("parmesan", "chips"), ListMode.MERGE)))
                .containsExactly("CHOICES_WRONG");
        String deeper =
                """
                {"items":[{"id":"grill-plate","modifierGroups":[%s]}]}
                """
                        .formatted(nested(4));
        assertThat(faults(bring(MENU, deeper, ListMode.MERGE))).containsExactly("MEMBER_WRONG");
        assertThat(bring(MENU, deeper.replace(nested(4), nested(3)), ListMode.MERGE).wrong())
                .isEmpty();
    }

    private static String nested(int levels) {
        String opened = levels == 1 ? "" : ",\"modifierGroups\":[%s]".formatted(nested(levels - 1));
        return """
        {"id":"g%1$d","name":"묶음","names":{},"least":0,"most":1,"modifiers":[
         {"id":"m%1$d","name":"선택","names":{},"price":0%2$s}]}"""
                .formatted(levels, opened);
    }
}
