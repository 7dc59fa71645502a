package docket.pos.counter.health;

/// What the page has a row for, in this order.
enum HealthTopic {
    RECOVERY,
    STORE,
    DISK,
    BACKUPS,
    STATIONS,
    CLOCK,
    PRINTERS
}
