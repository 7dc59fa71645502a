package docket.pos;

import docket.model.CommandId;
import docket.model.menu.Menu;
import docket.model.staff.StaffRole;
import docket.model.table.FloorPlan;
import docket.pos.server.menu.MenuService;
import docket.pos.server.staff.StaffService;
import docket.pos.server.table.TableService;
import docket.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sample restaurant, for trying the programs and for a shop that begins with its menu.
final class Sample {
    private static final Logger LOG = LoggerFactory.getLogger(Sample.class);

    private static final Map<StaffRole, String> STAFF =
            Map.of(
                    StaffRole.OWNER, "Mina",
                    StaffRole.MANAGER, "Jun",
                    StaffRole.CASHIER, "Sora",
                    StaffRole.COOK, "Dae");

    private final MenuService menu;
    private final TableService tables;
    private final StaffService staff;

    Sample(MenuService menu, TableService tables, StaffService staff) {
        this.menu = menu;
        this.tables = tables;
        this.staff = staff;
    }

    /// Fills the store: the menu and the floor plan where there is none, and where nobody works
    /// yet, one person of each role.
    void fill() {
        if (menu.menu().items().isEmpty()) {
            menu.replace(CommandId.of("sample"), menu());
        } else {
            LOG.info("The store has a menu already; that of the sample is left out");
        }
        beginFloor();
        staff.addSample(STAFF);
    }

    /// Fills the store with what another restaurant has, and with people to sign in as.
    void copy(Menu copied, FloorPlan plan) {
        menu.replace(CommandId.of("copied menu"), copied);
        if (plan.areas().isEmpty()) {
            beginFloor();
        } else {
            tables.begin(CommandId.of("copied floor"), plan);
        }
        staff.addSample(STAFF);
    }

    /// Begins with the floor plan of the sample where there is none.
    void beginFloor() {
        tables.begin(CommandId.of("sample floor"), read("floor", FloorPlan.class));
    }

    Menu menu() {
        return read("menu", Menu.class);
    }

    private static <T> T read(String part, Class<T> type) {
        try (InputStream json = Sample.class.getResourceAsStream("sample/" + part + ".json")) {
            return Json.MAPPER.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
