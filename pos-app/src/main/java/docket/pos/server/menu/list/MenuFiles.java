package docket.pos.server.menu.list;

import docket.model.Shop;
import docket.model.menu.Menu;
import docket.model.menu.PictureId;
import docket.model.menu.list.ListMode;
import docket.model.menu.list.MenuChanges;
import docket.model.menu.list.MenuList;
import docket.model.menu.list.MenuMerge;
import docket.model.menu.list.Merged;
import docket.model.menu.list.WrongLine;
import docket.wire.MenuPreview;
import docket.wire.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;

/// Menus as files: written, read, and looked at before anything is changed.
public final class MenuFiles {
    /// Wrong lines that are told; who mends these sees the next ones.
    private static final int TOLD = 200;

    private MenuFiles() {}

    public static byte[] csv(Menu menu, Shop shop) {
        return CsvExport.write(menu, shop.language(), currency(shop))
                .getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] json(Menu menu, Shop shop) {
        return JsonMenu.write(menu, shop.currency());
    }

    /// What a file comes to, were it brought into the menu now.
    ///
    /// @param isHere whether there is a picture of this name
    public static MenuPreview preview(
            Menu menu, Shop shop, byte[] file, ListMode mode, Predicate<PictureId> isHere) {
        Decoded decoded = Decoded.of(file);
        MenuList list = list(decoded, shop, isHere);
        Merged merged = MenuMerge.merge(menu, list, mode, shop.language());
        List<WrongLine> wrong = merged.wrong();
        return new MenuPreview(
                basis(menu, shop),
                decoded.encoding(),
                shop.currency(),
                list.items().size(),
                MenuChanges.between(menu, merged.menu()),
                wrong.stream().limit(TOLD).toList(),
                wrong.size(),
                merged.warnings());
    }

    /// The menu as a file makes it.
    ///
    /// @param isHere whether there is a picture of this name
    public static Merged merge(
            Menu menu, Shop shop, byte[] file, ListMode mode, Predicate<PictureId> isHere) {
        return MenuMerge.merge(menu, list(Decoded.of(file), shop, isHere), mode, shop.language());
    }

    /// Names all that a list can say of a menu: another one after any change of it. What happens by
    /// itself, such as being sold out, changes nothing.
    public static String basis(Menu menu, Shop shop) {
        return HexFormat.of().formatHex(Sha256.digest().digest(json(menu, shop)));
    }

    private static MenuList list(Decoded decoded, Shop shop, Predicate<PictureId> isHere) {
        WrongLine wrong = decoded.wrong();
        if (wrong != null) {
            return MenuList.unreadable(wrong);
        }
        String text = decoded.text();
        return text.stripLeading().startsWith("{")
                ? JsonMenu.read(text, shop.currency(), isHere)
                : CsvMenu.read(text, currency(shop));
    }

    private static Currency currency(Shop shop) {
        return Currency.getInstance(shop.currency());
    }
}
