package docket.pos.server.guest;

import docket.model.audit.AuditAction;
import docket.model.audit.AuditedChange;
import docket.model.event.Actor;
import docket.net.Networks;
import docket.pos.server.GuestDoor;
import docket.pos.server.audit.AuditService;
import docket.pos.server.db.Database;
import docket.wire.ChangeGuestDoor;
import docket.wire.GuestDoorPage;
import docket.wire.GuestDoorPage.State;
import docket.wire.Paths;
import java.net.BindException;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether the guests' door is open: as the owner said last, where the settings allow one and its
/// port is free. Thread-safe.
public final class GuestDoorService {
    private static final Logger LOG = LoggerFactory.getLogger(GuestDoorService.class);

    private final Database database;
    private final AuditService audit;
    private final Clock clock;
    private final GuestDoorStore store;
    private @Nullable GuestDoor door;
    private boolean wanted;
    private String failure = "";

    GuestDoorService(Database database, AuditService audit, Clock clock, GuestDoorStore store) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.store = store;
    }

    /// Reads what was said last, once the store is open.
    public synchronized void load() {
        wanted = database.read(store::isOpen);
    }

    /// Begins, now that the server serves.
    public synchronized void begin(GuestDoor theDoor) {
        door = theDoor;
        keep();
    }

    /// Brings the door to what is wanted. Where its port is taken it tries again; called every few
    /// seconds.
    public synchronized void keep() {
        GuestDoor known = door;
        if (known == null) {
            return;
        }
        if (!wanted) {
            known.close();
            failure = "";
            return;
        }
        try {
            known.open();
            failure = "";
        } catch (BindException e) {
            tell(String.valueOf(e.getMessage()));
        }
    }

    /// Once, not each time that it is tried.
    private void tell(String sentence) {
        if (!failure.equals(sentence)) {
            failure = sentence;
            LOG.warn("{}", sentence);
        }
    }

    /// How guests reach the server now.
    public synchronized GuestDoorPage page() {
        GuestDoor known = door;
        if (known == null) {
            return new GuestDoorPage(State.OFF, null, List.of());
        }
        int port = known.port().orElse(known.wantedPort());
        State state =
                known.port().isPresent() ? State.OPEN : wanted ? State.PORT_TAKEN : State.CLOSED;
        return new GuestDoorPage(state, port, state == State.OPEN ? addresses(port) : List.of());
    }

    private static List<String> addresses(int port) {
        return Networks.addresses().stream()
                .map(InetAddress::getHostAddress)
                .sorted()
                .map(host -> "http://%s:%d%s".formatted(host, port, Paths.READY_PAGE))
                .toList();
    }

    /// Opens or closes the door.
    synchronized GuestDoorPage change(Actor by, ChangeGuestDoor command) {
        boolean before = wanted;
        if (before != command.open()) {
            database.keep(
                    handle -> {
                        store.save(handle, command.open());
                        audit.append(
                                handle,
                                clock.instant(),
                                by,
                                new AuditedChange(
                                        AuditAction.SETTINGS_CHANGED,
                                        "",
                                        traits(before),
                                        traits(command.open()),
                                        null));
                        return command;
                    });
            wanted = command.open();
        }
        keep();
        return page();
    }

    private static Map<String, String> traits(boolean open) {
        return Map.of("guestDoor", String.valueOf(open));
    }
}
