package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Two namespaces of the kernel with a cable between them, the counter's and the kitchen's, and the
/// programs in them, each in a process of its own.
final class KitchenCable {
    /// The counter's address.
    static final String COUNTER_ADDRESS = "10.77.0.1";

    /// The kitchen's.
    static final String KITCHEN_ADDRESS = "10.77.0.2";

    private static final String COUNTER = "docket-counter";
    private static final String KITCHEN = "docket-kitchen";
    private static final String COUNTER_CARD = "dkc";
    private static final String KITCHEN_CARD = "dkk";

    private final Path folder;
    private final List<Process> started = new ArrayList<>();
    private boolean begun;

    /// @param folder where the programs leave what they have to say
    KitchenCable(Path folder) {
        this.folder = folder;
    }

    /// Lays the cable; where the machine does not allow that, the test is skipped.
    void lay() throws Exception {
        assumeThat(
                        Files.isExecutable(Path.of("/usr/sbin/ip"))
                                || Files.isExecutable(Path.of("/sbin/ip")))
                .as("the program ip on this machine")
                .isTrue();
        begun = true;
        remove();
        assumeThat(ip("netns", "add", COUNTER)).as("namespaces may be made here").isTrue();
        assumeThat(
                        ip("netns", "add", KITCHEN)
                                && ip(
                                        "link",
                                        "add",
                                        COUNTER_CARD,
                                        "netns",
                                        COUNTER,
                                        "type",
                                        "veth",
                                        "peer",
                                        "name",
                                        KITCHEN_CARD,
                                        "netns",
                                        KITCHEN))
                .as("cables may be laid here")
                .isTrue();
        plug(COUNTER, COUNTER_CARD, COUNTER_ADDRESS);
        plug(KITCHEN, KITCHEN_CARD, KITCHEN_ADDRESS);
    }

    private static void plug(String namespace, String card, String address) throws Exception {
        in(namespace, "link", "set", "lo", "up");
        address("add", namespace, card, address);
        in(namespace, "link", "set", card, "up");
        in(namespace, "route", "add", "224.0.0.0/4", "dev", card);
    }

    private static void address(String change, String namespace, String card, String address)
            throws Exception {
        in(namespace, "addr", change, address + "/24", "broadcast", "+", "dev", card);
    }

    private static boolean ip(String... arguments) throws Exception {
        List<String> command = Stream.concat(Stream.of("ip"), Stream.of(arguments)).toList();
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }

    private static void in(String namespace, String... arguments) throws Exception {
        Stream<String> command =
                Stream.concat(Stream.of("netns", "exec", namespace, "ip"), Stream.of(arguments));
        assertThat(ip(command.toArray(String[]::new))).as(List.of(arguments).toString()).isTrue();
    }

    /// Gives the counter another address in place of the one that it has.
    void moveCounter(String to) throws Exception {
        address("del", COUNTER, COUNTER_CARD, COUNTER_ADDRESS);
        address("add", COUNTER, COUNTER_CARD, to);
        ip("netns", "exec", COUNTER, "ip", "route", "add", "224.0.0.0/4", "dev", COUNTER_CARD);
    }

    /// Gives the kitchen one more address.
    void addKitchen(String address) throws Exception {
        address("add", KITCHEN, KITCHEN_CARD, address);
    }

    /// Starts a program at the counter.
    Process counter(Class<?> program, String... arguments) throws IOException {
        return java(COUNTER, program, arguments);
    }

    /// Starts a program in the kitchen.
    Process kitchen(Class<?> program, String... arguments) throws IOException {
        return java(KITCHEN, program, arguments);
    }

    private Process java(String namespace, Class<?> program, String... arguments)
            throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                "ip",
                                "netns",
                                "exec",
                                namespace,
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Djava.awt.headless=true",
                                "-Ddocket.log=" + folder.resolve(namespace),
                                "-cp",
                                System.getProperty("java.class.path"),
                                program.getName()));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command)
                        .redirectError(folder.resolve(namespace + ".err").toFile())
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
        if (begun) {
            remove();
        }
    }

    private static void remove() throws Exception {
        ip("netns", "del", COUNTER);
        ip("netns", "del", KITCHEN);
    }
}
