package docket.pos.counter.list;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.list.ListFault;
import docket.pos.counter.CounterStage;
import docket.pos.counter.list.ListRow.Tone;
import docket.ui.Language;
import docket.wire.MenuFormat;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MenuListViewModelTest {
    private final CounterStage counter;
    private final MenuListViewModel screen;
    private final Path folder;

    MenuListViewModelTest(@TempDir Path folder) {
        this.folder = folder;
        counter = CounterStage.connected(folder);
        screen = counter.menuList;
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("menu.csv"), text);
    }

    private Menu menu() {
        return counter.server.menu();
    }

    private void look(String text) throws IOException {
        screen.pathProperty().set("\"%s\"".formatted(file(text)));
        screen.look();
    }

    @Test
    void coloursAllergensAndMarksAreCalledAsPeopleCallThem() throws IOException {
        counter.texts.switchTo(Language.KOREAN);
        look("name,price,category,colour,allergens,diets\n호떡,3000,간식,red,gluten|milk,vegan\n");

        assertThat(screen.rowsProperty().get())
                .extracting(ListRow::text)
                .anyMatch(text -> text.contains("밀(글루텐), 우유") && text.contains("비건"))
                .anyMatch(text -> text.contains("빨강"))
                .noneMatch(text -> text.contains("gluten") || text.contains("red"));
    }

    @Test
    void whatWouldChangeIsShownAndThenChanged() throws IOException {
        int before = menu().items().size();
        look("id,name,price,category\ncola,콜라,2800,음료\n,청귤 특선,5500,새 분류\n");

        assertThat(screen.getSummary())
                .isEqualTo("2 items, UTF-8  ·  Items: 1 new, 1 changed, 0 taken off");
        assertThat(screen.rowsProperty().get())
                .extracting(ListRow::tone)
                .startsWith(Tone.WARNING, Tone.CHANGED)
                .endsWith(Tone.ADDED);
        assertThat(screen.rowsProperty().get())
                .filteredOn(row -> row.tone() == Tone.CHANGED)
                .extracting(ListRow::text)
                .first()
                .asString()
                .contains("→ 2,800");
        assertThat(menu().items()).noneMatch(item -> item.name().equals("청귤 특선"));

        screen.apply();
        assertThat(menu().items()).extracting(MenuItem::name).contains("청귤 특선");
        assertThat(counter.frame.getNotice())
                .isEqualTo("The menu has %d items now; every screen knows.".formatted(before + 1));
        assertThat(screen.applicableProperty().get()).isFalse();
    }

    @Test
    void wrongLinesComeFirstAndNothingCanBeChanged() throws IOException {
        look("name,price,category\n콜라 2,2800,음료\n청귤 특선,-5,음료\n");

        assertThat(screen.rowsProperty().get().getFirst())
                .isEqualTo(new ListRow(Tone.WRONG, "Line 3, column 2", "-5 is less than zero."));
        assertThat(screen.getSummary()).contains("One line is wrong");
        Menu before = menu();
        screen.apply();
        assertThat(menu()).isEqualTo(before);
    }

    @Test
    void theWholeMenuIsLookedAtAnew() throws IOException {
        look("id,price\ncola,2800\n");
        assertThat(screen.getSummary()).contains("0 taken off");

        screen.wholeProperty().set(true);
        assertThat(screen.getSummary()).contains((menu().items().size() - 1) + " taken off");
        screen.apply();
        assertThat(menu().items()).hasSize(1);
    }

    @Test
    void aMenuThatWasChangedMeanwhileIsLookedAtAgain() throws IOException {
        look("id,price\ncola,2800\n");
        counter.lists.bringIn(
                new docket.model.CommandId(java.util.UUID.randomUUID()),
                "id,price\nfries,1\n".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                docket.model.menu.list.ListMode.MERGE,
                counter.lists.preview(new byte[0], docket.model.menu.list.ListMode.MERGE).basis());

        screen.apply();
        assertThat(counter.frame.getNotice()).contains("Somebody changed the menu meanwhile");
        assertThat(screen.applicableProperty().get()).isTrue();
        screen.apply();
        assertThat(screen.rowsProperty().get()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereOrTooLargeIsTold() throws IOException {
        screen.look(folder.resolve("nothing.csv"));
        assertThat(screen.getMessage()).startsWith("This file cannot be read or written");

        Path large = Files.write(folder.resolve("large.csv"), new byte[MenuFile.LARGEST + 1]);
        screen.look(large);
        assertThat(screen.getMessage()).startsWith("This file has more than 2 MB");
    }

    @Test
    void whatIsSavedIsNoChange() {
        Path table = folder.resolve("out.csv");
        screen.export(table, MenuFormat.CSV);
        assertThat(counter.frame.getNotice()).startsWith("Saved: ");

        screen.wholeProperty().set(true);
        screen.look(table);
        assertThat(screen.getSummary()).contains("nothing changes");
        screen.export(folder.resolve("no/such/folder.json"), MenuFormat.JSON);
        assertThat(screen.getMessage()).startsWith("This file cannot be read or written");
    }

    @Test
    void aCashierNeedsSomebodyWhoMay() throws IOException {
        counter.signIn("Sora");
        look("id,price\ncola,2800\n");
        assertThat(counter.people.override().getTitle()).isEqualTo("Edit the menu");

        counter.people.override().cancel();
        assertThat(screen.getMessage()).contains("permission of somebody else");
    }

    @Test
    void itIsSaidInBothLanguages() throws IOException {
        Files.write(folder.resolve("old.csv"), "이름,가격\n콜라,많음\n".getBytes(Charset.forName("MS949")));
        screen.look(folder.resolve("old.csv"));
        counter.texts.switchTo(Language.KOREAN);
        screen.refresh();

        assertThat(screen.getSummary()).startsWith("항목 1개, CP949");
        assertThat(screen.rowsProperty().get().getFirst().text()).isEqualTo("많음: 가격으로 읽을 수 없습니다.");
        for (Language language : Language.values()) {
            counter.texts.switchTo(language);
            for (ListFault fault : ListFault.values()) {
                assertThat(counter.texts.text("list.fault." + fault, "a", "b", "c")).isNotBlank();
            }
        }
    }
}
