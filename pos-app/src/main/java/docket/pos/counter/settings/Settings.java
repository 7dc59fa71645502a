package docket.pos.counter.settings;

import docket.pos.counter.backup.BackupsViewModel;
import docket.pos.counter.guest.GuestScreensViewModel;
import docket.pos.counter.list.MenuListViewModel;
import docket.pos.counter.report.TimesViewModel;
import docket.pos.counter.routing.RoutesViewModel;

/// The models of the settings' sections. Confined to the screens' thread.
public record Settings(
        DevicesViewModel devices,
        StaffViewModel staff,
        AuditViewModel audit,
        ShopViewModel shop,
        MenuListViewModel menuList,
        TimesViewModel times,
        RoutesViewModel routes,
        GuestScreensViewModel guests,
        BackupsViewModel backups) {
    /// Shows everything again, in the language that is chosen now.
    public void refresh() {
        devices.refresh();
        staff.refresh();
        audit.refresh();
        shop.refresh();
        menuList.refresh();
        times.refresh();
        routes.refresh();
        guests.refresh();
        backups.refresh();
    }

    /// Brings what depends on the time up to this second.
    public void tick() {
        devices.tick();
        staff.tick();
        guests.tick();
        backups.tick();
    }
}
