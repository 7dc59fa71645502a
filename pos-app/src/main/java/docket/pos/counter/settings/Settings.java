package docket.pos.counter.settings;

/// The models of the settings' sections. Confined to the screens' thread.
public record Settings(
        DevicesViewModel devices, StaffViewModel staff, AuditViewModel audit, ShopViewModel shop) {
    /// Shows everything again, in the language that is chosen now.
    public void refresh() {
        devices.refresh();
        staff.refresh();
        audit.refresh();
        shop.refresh();
    }

    /// Brings what depends on the time up to this second.
    public void tick() {
        devices.tick();
        staff.tick();
    }
}
