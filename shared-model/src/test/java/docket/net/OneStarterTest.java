package docket.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import javax.jmdns.JmDNS;
import javax.jmdns.impl.DNSTaskStarter;
import javax.jmdns.impl.JmDNSImpl;
import org.junit.jupiter.api.Test;

final class OneStarterTest {
    private final OneStarter timers = new OneStarter();

    @Test
    void whoeverAsksFirstANetworkHasOneSetOfTimersUntilItIsClosed() throws IOException {
        try (var network =
                (JmDNSImpl) JmDNS.create(InetAddress.getLoopbackAddress(), "docket-timers")) {
            DNSTaskStarter first = timers.newDNSTaskStarter(network);
            assertThat(timers.newDNSTaskStarter(network)).isSameAs(first);

            timers.forget(network);
            DNSTaskStarter next = timers.newDNSTaskStarter(network);
            assertThat(next).isNotSameAs(first);

            end(first);
            end(next);
        }
    }

    private static void end(DNSTaskStarter timers) {
        timers.cancelTimer();
        timers.cancelStateTimer();
    }
}
