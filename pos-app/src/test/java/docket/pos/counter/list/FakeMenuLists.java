package docket.pos.counter.list;

import docket.client.FakeRestaurant;
import docket.client.MenuListCalls;
import docket.model.CommandId;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.Shop;
import docket.model.event.FloorEvent;
import docket.model.menu.list.ListMode;
import docket.model.menu.list.Merged;
import docket.pos.server.menu.list.MenuFiles;
import docket.wire.ImportedMenu;
import docket.wire.MenuFormat;
import docket.wire.MenuPreview;
import java.util.ArrayList;
import java.util.List;

/// Menus as files, read as the server reads them, in a restaurant in memory.
public final class FakeMenuLists implements MenuListCalls {
    private final FakeRestaurant restaurant;
    private final Shop shop;
    private final List<CommandId> done = new ArrayList<>();

    public FakeMenuLists(FakeRestaurant restaurant, Shop shop) {
        this.restaurant = restaurant;
        this.shop = shop;
    }

    @Override
    public byte[] export(MenuFormat format) {
        return switch (format) {
            case CSV -> MenuFiles.csv(restaurant.menu(), shop);
            case JSON -> MenuFiles.json(restaurant.menu(), shop);
        };
    }

    @Override
    public MenuPreview preview(byte[] file, ListMode mode) {
        return MenuFiles.preview(restaurant.menu(), shop, file, mode, id -> true);
    }

    @Override
    public ImportedMenu bringIn(CommandId command, byte[] file, ListMode mode, String basis) {
        if (!done.contains(command)) {
            if (!MenuFiles.basis(restaurant.menu(), shop).equals(basis)) {
                throw new Refusal(Reason.STALE_VERSION, "The menu was changed meanwhile.");
            }
            Merged merged = MenuFiles.merge(restaurant.menu(), shop, file, mode, id -> true);
            if (!merged.wrong().isEmpty()) {
                throw new Refusal(Reason.INVALID, "A line is wrong.");
            }
            done.add(command);
            restaurant.publish(new FloorEvent.MenuImported(merged.menu()));
        }
        return new ImportedMenu(restaurant.seq(), restaurant.menu().items().size());
    }
}
