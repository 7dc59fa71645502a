package docket.kept;

import docket.model.event.FloorEvent;
import docket.model.event.LogEntry;
import docket.wire.Frame;
import docket.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/// What a copy of the facts holds: the store, or the journal, which has no rows beside them.
///
/// @param frames the facts by their numbers
/// @param commands the numbers of the facts by the commands that made them
/// @param rows the orders and tickets as they are kept, by their ids
/// @param devices the names of the devices
public record Holdings(
        NavigableMap<Long, String> frames,
        Map<UUID, Long> commands,
        Map<UUID, String> rows,
        Set<String> devices) {
    private static final String NO_SUCH_TABLE = "42S02";
    private static final String NO_TABLES = "42S04";

    /// Reads a store; one that was cut off before it had tables holds nothing.
    public static Holdings of(Connection store) {
        var read = new Holdings(new TreeMap<>(), new HashMap<>(), new HashMap<>(), new HashSet<>());
        try {
            rows(
                    store,
                    "select seq, frame, command_id from event_log",
                    row -> {
                        read.frames.put(row.getLong(1), row.getString(2));
                        read.commands.put(row.getObject(3, UUID.class), row.getLong(1));
                    });
            rows(store, "select id, state from orders", row -> read.keep(row));
            rows(store, "select id, state from ticket", row -> read.keep(row));
            rows(store, "select name from device", row -> read.devices.add(row.getString(1)));
            return read;
        } catch (SQLException e) {
            if (e.getSQLState().equals(NO_SUCH_TABLE) || e.getSQLState().equals(NO_TABLES)) {
                return read;
            }
            throw new IllegalStateException(e);
        }
    }

    /// Reads the journal, up to the first line that is not whole.
    public static Holdings ofJournal(Path folder) throws IOException {
        var read = new Holdings(new TreeMap<>(), new HashMap<>(), Map.of(), Set.of());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (String line : text.split("\n", -1)) {
                    if (!isWhole(line)) {
                        break;
                    }
                    read.keepLine(line);
                }
            }
        }
        return read;
    }

    /// @param line the bytes of a line, a character each
    private void keepLine(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
        String[] parts = new String(bytes, StandardCharsets.UTF_8).split("\t", -1);
        if (!parts[0].startsWith("{\"seq\":")) {
            return;
        }
        long seq = entry(parts[0]).seq();
        frames.put(seq, parts[0]);
        commands.put(UUID.fromString(parts[1]), seq);
    }

    private static boolean isWhole(String line) {
        int end = line.lastIndexOf('\t');
        if (end < 0) {
            return false;
        }
        var sum = new CRC32C();
        sum.update(line.substring(0, end).getBytes(StandardCharsets.ISO_8859_1));
        return line.substring(end + 1).equals(HexFormat.of().toHexDigits((int) sum.getValue()));
    }

    private void keep(ResultSet row) throws SQLException {
        rows.put(row.getObject(1, UUID.class), row.getString(2));
    }

    /// Takes one row.
    @FunctionalInterface
    private interface Taking {
        void take(ResultSet row) throws SQLException;
    }

    private static void rows(Connection store, String sql, Taking taking) throws SQLException {
        try (Statement statement = store.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                taking.take(rows);
            }
        }
    }

    /// What was answered or told and is not there, or is otherwise.
    public List<String> lost(Promises promises) {
        var lost = new ArrayList<String>();
        promises.answered()
                .forEach(
                        (command, answer) -> {
                            Long seq = commands.get(command.value());
                            String frame = seq == null ? null : frames.get(seq);
                            if (frame == null) {
                                lost.add("the command " + command.value() + " is not there");
                            } else if (!says(frame, answer)) {
                                lost.add("fact " + seq + " is not what was answered");
                            }
                        });
        promises.told()
                .forEach(
                        (seq, frame) -> {
                            if (!frame.equals(frames.get(seq))) {
                                lost.add("fact " + seq + " is not what a screen was told");
                            }
                        });
        return lost;
    }

    private static boolean says(String frame, Object answer) {
        var fact = (FloorEvent.OnOrder) entry(frame).event();
        return fact.order().equals(answer) || fact.tickets().contains(answer);
    }

    /// The devices that were let in and are not there.
    public List<String> lostDevices(Promises promises) {
        return promises.devices().stream().filter(name -> !devices.contains(name)).toList();
    }

    /// Numbers that are missing.
    public List<String> torn() {
        var torn = new ArrayList<String>();
        if (!frames.isEmpty() && (frames.firstKey() != 1 || frames.lastKey() != frames.size())) {
            torn.add("there are gaps among the facts " + frames.keySet());
        }
        if (commands.size() != frames.size()) {
            torn.add(commands.size() + " commands made " + frames.size() + " facts");
        }
        return torn;
    }

    /// The same, and rows that are not what the facts say: half transactions.
    public List<String> tornRows() {
        List<String> torn = torn();
        var told = new HashMap<UUID, String>();
        var numbers = new HashSet<String>();
        for (String frame : frames.values()) {
            if (entry(frame).event() instanceof FloorEvent.OnOrder fact) {
                told.put(fact.order().id().value(), Json.MAPPER.writeValueAsString(fact.order()));
                fact.tickets()
                        .forEach(
                                ticket ->
                                        told.put(
                                                ticket.id().value(),
                                                Json.MAPPER.writeValueAsString(ticket)));
                if (fact instanceof FloorEvent.OrderPlaced placed
                        && !numbers.add(placed.order().businessDay() + placed.order().number())) {
                    torn.add("the number " + placed.order().number() + " was given twice");
                }
            }
        }
        told.forEach(
                (id, state) -> {
                    if (!state.equals(rows.get(id))) {
                        torn.add("the row " + id + " is not what its last fact says");
                    }
                });
        rows.keySet().stream()
                .filter(id -> !told.containsKey(id))
                .forEach(id -> torn.add("no fact made the row " + id));
        return torn;
    }

    private static LogEntry entry(String frame) {
        return ((Frame.Fact) Frame.read(frame)).entry();
    }
}
