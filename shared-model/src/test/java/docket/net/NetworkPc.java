package docket.net;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A PC of a network that this machine has for itself: a network namespace of Linux, with wires by
/// the program `ip`. What goes over them is TCP as it is, with all that it does by itself when
/// packets are lost. Only root may make one.
public final class NetworkPc implements AutoCloseable {
    private final String name;

    private NetworkPc(String name) {
        this.name = name;
    }

    /// Makes one.
    ///
    /// @throws IOException where that may not be done, or one of this name is there
    public static NetworkPc add(String name) throws IOException {
        ip("netns add " + name);
        var pc = new NetworkPc(name);
        pc.in("link set lo up");
        return pc;
    }

    /// Gives a wire's end to this PC, under an address of 24 bits of network.
    ///
    /// @param end as it was called when the wire was laid
    public void plug(String end, String address) throws IOException {
        ip("link set %s netns %s".formatted(end, name));
        address(end, address);
        in("link set %s up".formatted(end));
    }

    /// Gives one more address to a wire's end.
    public void address(String end, String address) throws IOException {
        in("address add %s/24 broadcast + dev %s".formatted(address, end));
    }

    /// Changes something of this PC's own network.
    ///
    /// @param what as `ip` takes it
    /// @throws IOException with what `ip` said, if it did not do it
    public void in(String what) throws IOException {
        ip("-n %s %s".formatted(name, what));
    }

    /// A command as it is started on this PC.
    public List<String> inside(List<String> command) {
        return Stream.concat(Stream.of("ip", "netns", "exec", name), command.stream()).toList();
    }

    /// Runs a command on this PC to its end.
    ///
    /// @throws IOException with what it said, if it failed, or as it is not installed
    public void run(List<String> command) throws IOException {
        finish(inside(command));
    }

    /// Changes something of this machine's network.
    ///
    /// @param what as `ip` takes it
    /// @throws IOException with what `ip` said, if it did not do it, or as it is not installed
    public static void ip(String what) throws IOException {
        var line = new ArrayList<>(List.of("ip"));
        line.addAll(List.of(what.split(" ")));
        finish(line);
    }

    /// Runs a command of this machine to its end.
    ///
    /// @throws IOException with what it said, if it failed, or as it is not installed
    public static void finish(List<String> line) throws IOException {
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        byte[] said = process.getInputStream().readAllBytes();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(line + ": " + new String(said, StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /// Takes it away, and the wires that end here.
    @Override
    public void close() throws IOException {
        ip("netns del " + name);
    }
}
