package docket.client;

import docket.model.CommandId;
import docket.model.menu.list.ListMode;
import docket.wire.ImportedMenu;
import docket.wire.MenuFormat;
import docket.wire.MenuPreview;

/// The menu as a file. Calls block, and throw as those of [DocketClient] do.
public interface MenuListCalls {
    byte[] export(MenuFormat format);

    /// What a file would come to.
    MenuPreview preview(byte[] file, ListMode mode);

    /// Brings a file into the menu, as a whole or not at all.
    ///
    /// @param basis as the preview named the menu
    ImportedMenu bringIn(CommandId command, byte[] file, ListMode mode, String basis);
}
