package docket.floor;

import static docket.net.NetworkPc.ip;

import docket.net.NetworkPc;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A network of the machine's own: a PC in it, which a switch lies before, and a second wire to
/// that PC that stays whole.
final class Lan implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lan.class);
    private static final String BEHIND_SWITCH = "10.213.77.2";
    private static final String BESIDE_SWITCH = "10.213.78.2";

    /// Linux takes 15 characters for the name of a wire's end.
    private final String name = "dk" + ThreadLocalRandom.current().nextInt(100_000);

    private final String port = name + "-a";
    private final String beside = name + "-b";
    private final String bridge = name + "-s";
    private final String idle = name + "-i";
    private @Nullable NetworkPc pc;

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
        NetworkPc made = NetworkPc.add(name);
        pc = made;
        ip("link add %s type bridge".formatted(bridge));
        ip("address add 10.213.77.1/24 dev " + bridge);
        wire(made, port, BEHIND_SWITCH);
        revive();
        // Without something else in it a switch would be seen to be off.
        ip("link add %s type veth peer name %s-j".formatted(idle, name));
        ip("link set %s master %s".formatted(idle, bridge));
        ip("link set %s up".formatted(idle));
        ip("link set %s-j up".formatted(name));
        ip("link set %s up".formatted(bridge));
        wire(made, beside, BESIDE_SWITCH);
        ip("address add 10.213.78.1/24 dev " + beside);
    }

    /// Lays a wire into the PC, whose end has this address there.
    private static void wire(NetworkPc to, String end, String address) throws IOException {
        String there = end + "p";
        ip("link add %s type veth peer name %s".formatted(end, there));
        to.plug(there, address);
        ip("link set %s up".formatted(end));
    }

    private NetworkPc pc() {
        if (pc == null) {
            throw new AssertionError("The wires are not laid");
        }
        return pc;
    }

    /// A command as it is started on the PC.
    List<String> inside(List<String> command) {
        return pc().inside(command);
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
        ip("link set %s down".formatted(port));
    }

    void plugIn() throws IOException {
        ip("link set %s up".formatted(port));
    }

    /// The switch carries nothing any more, and nobody sees it.
    void die() throws IOException {
        ip("link set %s nomaster".formatted(port));
    }

    void revive() throws IOException {
        ip("link set %s master %s".formatted(port, bridge));
    }

    /// Loses packets on the way through the switch, in both directions.
    ///
    /// @param percent of the packets of each direction
    /// @throws IOException where the program `nft` is not installed
    void lose(int percent) throws IOException {
        pc().run(rules(port + "p", percent));
        NetworkPc.finish(rules(port, percent));
    }

    private List<String> rules(String card, int percent) {
        return List.of(
                "nft",
                "table netdev %s { chain in { type filter hook ingress device %s priority 0; numgen random mod 100 < %d drop; }; }"
                        .formatted(name, card, percent));
    }

    /// Loses nothing any more.
    void loseNothing() throws IOException {
        List<String> command = List.of("nft", "delete table netdev " + name);
        pc().run(command);
        NetworkPc.finish(command);
    }

    /// Takes the wires away, as far as they were laid: each by itself, since those of a PC that is
    /// gone stay for a while and would stand in the way of the next network.
    @Override
    public void close() {
        for (String wire : List.of(port, beside, idle, bridge)) {
            takeAway(() -> ip("link del " + wire));
        }
        if (pc != null) {
            takeAway(pc);
        }
    }

    private static void takeAway(AutoCloseable what) {
        try {
            what.close();
        } catch (Exception notThere) {
            LOG.debug("This was not laid", notThere);
        }
    }
}
