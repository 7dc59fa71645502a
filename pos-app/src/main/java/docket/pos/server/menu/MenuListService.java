package docket.pos.server.menu;

import docket.model.CommandId;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.Shop;
import docket.model.event.FloorEvent;
import docket.model.menu.Menu;
import docket.model.menu.list.ListMode;
import docket.model.menu.list.Merged;
import docket.model.menu.list.WrongLine;
import docket.pos.server.Caller;
import docket.pos.server.db.Answer;
import docket.pos.server.db.Database;
import docket.pos.server.db.Fingerprint;
import docket.pos.server.db.Written;
import docket.pos.server.menu.list.MenuFiles;
import docket.pos.server.picture.PictureService;
import docket.wire.ImportedMenu;
import docket.wire.MenuPreview;
import java.util.Map;
import java.util.function.Supplier;

/// The menu as a file: written out, looked at, brought in as a whole or not at all. Thread-safe.
public final class MenuListService {
    /// Wrong lines that a refusal names.
    private static final int TOLD = 20;

    private final Database database;
    private final MenuService menu;
    private final PictureService pictures;
    private final Supplier<Shop> shop;

    MenuListService(
            Database database, MenuService menu, PictureService pictures, Supplier<Shop> shop) {
        this.database = database;
        this.menu = menu;
        this.pictures = pictures;
        this.shop = shop;
    }

    byte[] csv() {
        return MenuFiles.csv(menu.menu(), shop.get());
    }

    byte[] json() {
        return MenuFiles.json(menu.menu(), shop.get());
    }

    /// What a file would come to.
    MenuPreview preview(byte[] file, ListMode mode) {
        return MenuFiles.preview(menu.menu(), shop.get(), file, mode, pictures::has);
    }

    /// Brings a file into the menu that it was looked at against.
    ///
    /// @param basis as the preview named that menu
    /// @throws Refusal if a line is wrong, or the menu is another one by now
    Answer<ImportedMenu> bringIn(
            Caller by, CommandId command, byte[] file, ListMode mode, String basis) {
        Written written =
                database.write(
                        by.actor(),
                        command,
                        Fingerprint.of("menu-list", mode, basis, file),
                        (handle, at) ->
                                new FloorEvent.MenuImported(
                                        merged(menu.menu(handle), file, mode, basis)));
        return Answer.of(
                written,
                done ->
                        new ImportedMenu(
                                done.entry().seq(),
                                ((FloorEvent.MenuImported) done.entry().event())
                                        .menu()
                                        .items()
                                        .size()));
    }

    private Menu merged(Menu before, byte[] file, ListMode mode, String basis) {
        String now = MenuFiles.basis(before, shop.get());
        if (!now.equals(basis)) {
            throw new Refusal(
                    Reason.STALE_VERSION,
                    "The menu was changed meanwhile: look at the list again.",
                    Map.of("basis", now));
        }
        Merged merged = MenuFiles.merge(before, shop.get(), file, mode, pictures::has);
        if (!merged.wrong().isEmpty()) {
            WrongLine first = merged.wrong().getFirst();
            throw new Refusal(
                    Reason.INVALID,
                    "Nothing was changed. Line %d: %s".formatted(first.line(), first.sentence()),
                    Map.of("wrong", merged.wrong().stream().limit(TOLD).toList()));
        }
        pictures.hold(merged.menu().pictures());
        return merged.menu();
    }
}
