package docket.pos.server.guest;

import org.jdbi.v3.core.Handle;

/// The one row that says whether the owner opened the guests' door.
final class GuestDoorStore {
    boolean isOpen(Handle handle) {
        return handle.select("select is_open from guest_door where id = 1")
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    void save(Handle handle, boolean open) {
        handle.execute("merge into guest_door (id, is_open) values (1, ?)", open);
    }
}
