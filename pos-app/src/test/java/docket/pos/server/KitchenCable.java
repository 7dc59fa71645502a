package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import docket.net.NetworkPc;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Two namespaces of the kernel with a cable between them, the counter's and the kitchen's, and the
/// programs in them, each in a process of its own.
final class KitchenCable {
    /// The counter's address.
    static final String COUNTER_ADDRESS = "10.77.0.1";

    /// The kitchen's.
    static final String KITCHEN_ADDRESS = "10.77.0.2";

    private static final String MULTICAST = "route add 224.0.0.0/4 dev ";

    private final Path folder;
    private final List<Process> started = new ArrayList<>();

    /// Of this cable's own: what a run before this one left does not matter.
    private final int number = ThreadLocalRandom.current().nextInt(100_000);

    private final String counterCard = "dkc" + number;
    private final String kitchenCard = "dkk" + number;
    private @Nullable NetworkPc counter;
    private @Nullable NetworkPc kitchen;

    /// @param folder where the programs leave what they have to say
    KitchenCable(Path folder) {
        this.folder = folder;
    }

    /// Lays the cable; where the machine does not allow that, the test is skipped.
    void lay() {
        try {
            NetworkPc.ip("link add %s type veth peer name %s".formatted(counterCard, kitchenCard));
            counter = pc("docket-counter", counterCard, COUNTER_ADDRESS);
            kitchen = pc("docket-kitchen", kitchenCard, KITCHEN_ADDRESS);
        } catch (IOException notAllowed) {
            abort("A cable cannot be laid: " + notAllowed.getMessage());
        }
    }

    private NetworkPc pc(String name, String card, String address) throws IOException {
        var pc = NetworkPc.add(name + number);
        pc.plug(card, address);
        pc.in(MULTICAST + card);
        return pc;
    }

    private static NetworkPc laid(@Nullable NetworkPc pc) {
        return Objects.requireNonNull(pc, "laid");
    }

    /// Gives the counter another address in place of the one that it has.
    void moveCounter(String to) throws IOException {
        NetworkPc moved = laid(counter);
        moved.in("address del %s/24 dev %s".formatted(COUNTER_ADDRESS, counterCard));
        moved.address(counterCard, to);
        moved.in(MULTICAST + counterCard);
    }

    /// Gives the kitchen one more address.
    void addKitchen(String address) throws IOException {
        laid(kitchen).address(kitchenCard, address);
    }

    /// Starts a program at the counter.
    Process counter(Class<?> program, String... arguments) throws IOException {
        return java(laid(counter), "counter", program, arguments);
    }

    /// Starts a program in the kitchen.
    Process kitchen(Class<?> program, String... arguments) throws IOException {
        return java(laid(kitchen), "kitchen", program, arguments);
    }

    private Process java(NetworkPc pc, String name, Class<?> program, String... arguments)
            throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Djava.awt.headless=true",
                                "-Ddocket.log=" + folder.resolve(name),
                                "-cp",
                                System.getProperty("java.class.path"),
                                program.getName()));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(pc.inside(command))
                        .redirectError(folder.resolve(name + ".err").toFile())
                        .start();
        started.add(process);
        return process;
    }

    /// Ends a program, and waits until it has ended.
    static void end(Process process) throws Exception {
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    /// Ends all programs and takes the cable away.
    void takeAway() throws Exception {
        started.forEach(Process::destroy);
        for (Process process : started) {
            end(process);
        }
        if (counter != null) {
            counter.close();
        }
        if (kitchen != null) {
            kitchen.close();
        }
    }
}
