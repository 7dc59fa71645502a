package docket.floor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A network of the machine's own, by Linux's network namespaces: a PC in it, which a switch lies
/// before, and a second wire to that PC that stays whole. What goes through the switch is TCP as it
/// is, with all that it does by itself when packets are lost. Only root may make one.
final class Lan implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lan.class);
    private static final String BEHIND_SWITCH = "10.213.77.2";
    private static final String BESIDE_SWITCH = "10.213.78.2";

    /// Linux takes 15 characters for the name of a wire's end.
    private final String name = "dk" + ThreadLocalRandom.current().nextInt(100_000);

    private Lan() {}

    /// Lays the wires.
    ///
    /// @throws IOException where that may not be done, or a network with these addresses is there
    static Lan lay() throws IOException {
        var lan = new Lan();
        try {
            lan.build();
        } catch (IOException e) {
            lan.close();
            throw e;
        }
        return lan;
    }

    private void build() throws IOException {
        ip("netns add %s");
        ip("-n %s link set lo up");
        ip("link add %s-s type bridge");
        ip("address add 10.213.77.1/24 dev %s-s");
        wire("-a", BEHIND_SWITCH);
        ip("link set %s-a master %s-s");
        // Without something else in it a switch would be seen to be off.
        ip("link add %s-i type veth peer name %s-j");
        ip("link set %s-i master %s-s");
        ip("link set %s-i up");
        ip("link set %s-j up");
        ip("link set %s-s up");
        wire("-b", BESIDE_SWITCH);
        ip("address add 10.213.78.1/24 dev %s-b");
    }

    /// Lays a wire into the PC, whose end has this address there.
    private void wire(String end, String address) throws IOException {
        ip("link add %s" + end + " type veth peer name %s" + end + "p");
        ip("link set %s" + end + "p netns %s");
        ip("-n %s address add " + address + "/24 dev %s" + end + "p");
        ip("-n %s link set %s" + end + "p up");
        ip("link set %s" + end + " up");
    }

    /// A command as it is started on the PC.
    List<String> inside(List<String> command) {
        var line = new ArrayList<>(List.of("ip", "netns", "exec", name));
        line.addAll(command);
        return line;
    }

    /// Where the PC is for those who go by the switch.
    String behindSwitch() {
        return BEHIND_SWITCH;
    }

    /// Where the PC is for those whose wire stays whole.
    String besideSwitch() {
        return BESIDE_SWITCH;
    }

    /// Pulls the PC's wire out of the switch; the PC sees that there is none.
    void pull() throws IOException {
        ip("link set %s-a down");
    }

    void plugIn() throws IOException {
        ip("link set %s-a up");
    }

    /// The switch carries nothing any more, and nobody sees it.
    void die() throws IOException {
        ip("link set %s-a nomaster");
    }

    void revive() throws IOException {
        ip("link set %s-a master %s-s");
    }

    private void ip(String what) throws IOException {
        var line = new ArrayList<>(List.of("ip"));
        line.addAll(List.of(what.replace("%s", name).split(" ")));
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

    /// Takes the wires away, as far as they were laid.
    @Override
    public void close() {
        for (String left : List.of("netns del %s", "link del %s-i", "link del %s-s")) {
            try {
                ip(left);
            } catch (IOException notThere) {
                LOG.debug("This was not laid", notThere);
            }
        }
    }
}
