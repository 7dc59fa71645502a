package docket.pos.specification;

import docket.model.CommandId;
import docket.model.MovableClock;
import docket.model.order.LineId;
import docket.model.order.OrderId;
import docket.pos.server.db.DataCopy;
import docket.pos.server.db.SmallRestaurant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The services of Docket above a store on disk, and what befalls them. Orders are known by their
/// place in the list of all, lines by their number. The folder is another one after a kill.
final class House implements AutoCloseable {
    private final Path folders;
    private final MovableClock clock;
    private final List<OrderId> orders = new ArrayList<>();
    private SmallRestaurant open;
    private Path folder;
    private int kills;
    private int commands;
    private int beginnings;
    private long audited;
    private @Nullable Sent last;

    House(Path folders, MovableClock clock) throws IOException {
        this.folders = folders;
        this.clock = clock;
        folder = Files.createDirectories(folders.resolve("0"));
        open = SmallRestaurant.open(folder, clock);
    }

    /// A command that was sent, and that can be sent once more.
    ///
    /// @param otherwise another command under the same id
    private record Sent(
            CommandId id,
            Function<CommandId, ?> command,
            Function<CommandId, ?> otherwise,
            Object answer) {}

    /// Another day, and no order or entry of those before counts.
    void beginAnew() {
        orders.clear();
        last = null;
        beginnings++;
        clock.move(Duration.ofDays(1));
        audited = Long.parseLong(open.texts("select coalesce(max(n), 0) from audit").getFirst());
    }

    /// The day ends: what is too old is forgotten, and the store is packed.
    void nextDay() {
        clock.move(Duration.ofDays(1));
        open.keepHouse();
    }

    void restart() {
        open.close();
        open = SmallRestaurant.open(folder, clock);
    }

    /// Goes on with what is on disk at this moment.
    void kill() throws IOException {
        kills++;
        Path left = folders.resolve(String.valueOf(kills));
        DataCopy.of(folder, left);
        open.close();
        delete(folder);
        folder = left;
        open = SmallRestaurant.open(folder, clock);
    }

    private static void delete(Path gone) throws IOException {
        try (Stream<Path> files = Files.walk(gone)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// @param otherwise another command under the same id, if it is sent otherwise after it
    void send(Function<CommandId, ?> command, Function<CommandId, ?> otherwise) {
        commands++;
        clock.move(Duration.ofSeconds(1));
        String name = "%s %d".formatted(clock.instant(), commands);
        var id = new CommandId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        last = new Sent(id, command, otherwise, command.apply(id));
    }

    /// Sends the last command once more, which was carried out.
    ///
    /// @return whether the answer is the first one
    boolean sendAgain() {
        Sent sent = last;
        return sent == null || sent.command().apply(sent.id()).equals(sent.answer());
    }

    /// Sends another command under the id of the last one.
    void sendOtherwise() {
        Sent sent = last;
        if (sent != null) {
            var unused = sent.otherwise().apply(sent.id());
        }
    }

    SmallRestaurant services() {
        return open;
    }

    /// The last command placed an order, whose id is the command's.
    void placed() {
        Sent sent = last;
        if (sent == null) {
            throw new IllegalStateException("nothing was sent");
        }
        orders.add(new OrderId(sent.id().value()));
    }

    OrderId order(int number) {
        return orders.get(number);
    }

    List<OrderId> orders() {
        return List.copyOf(orders);
    }

    LineId line(int number) {
        return new LineId(new UUID(beginnings, number));
    }

    /// The entries of the audit since it began anew.
    List<String> audited() {
        return open.texts("select entry from audit where n > ? order by n", audited);
    }

    /// Leaves nothing of it.
    @Override
    public void close() throws IOException {
        open.close();
        delete(folders);
    }
}
