package docket.client;

import docket.model.CommandId;
import docket.model.menu.list.ListMode;
import docket.wire.ImportedMenu;
import docket.wire.MenuFormat;
import docket.wire.MenuPreview;
import docket.wire.Paths;

/// The calls about the menu as a file over the network. Thread-safe.
final class HttpMenuListCalls implements MenuListCalls {
    private final HttpCalls calls;

    HttpMenuListCalls(HttpCalls calls) {
        this.calls = calls;
    }

    @Override
    public byte[] export(MenuFormat format) {
        return calls.getFile("%s?format=%s".formatted(Paths.MENU_LIST, format));
    }

    @Override
    public MenuPreview preview(byte[] file, ListMode mode) {
        String path = "%s?mode=%s".formatted(Paths.MENU_LIST_PREVIEW, mode);
        return calls.sendFile("POST", path, null, file, MenuPreview.class);
    }

    @Override
    public ImportedMenu bringIn(CommandId command, byte[] file, ListMode mode, String basis) {
        String path = "%s?mode=%s&basis=%s".formatted(Paths.MENU_LIST, mode, basis);
        return calls.sendFile("PUT", path, command, file, ImportedMenu.class);
    }
}
