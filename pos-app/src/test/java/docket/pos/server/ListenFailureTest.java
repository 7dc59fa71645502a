package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/// Why a server cannot listen, told by what the machine shows.
final class ListenFailureTest {
    private final IOException cause = new IOException("in the system's own language");

    @Test
    void aPortThatAnotherHasIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThat(ListenFailure.of(cause, "127.0.0.1", port))
                    .hasMessage(
                            "Port %d is taken: close the program that has it, or give another with --port.",
                            port)
                    .hasCause(cause);
        }
    }

    @Test
    void aLowPortThatNobodyHasIsForbidden() {
        assertThat(ListenFailure.of(cause, "127.0.0.1", 1))
                .hasMessage("Port 1 may not be used by this user: give one from 1024 with --port.");
    }

    @Test
    void anAddressOfAnotherMachineIsSaid() {
        assertThat(ListenFailure.of(cause, "203.0.113.9", 8420))
                .hasMessage(
                        "The address 203.0.113.9 is none of this PC: mend the PC's network settings.");
        assertThat(ListenFailure.of(cause, "no-such-host.invalid", 8420))
                .hasMessageStartingWith("The address no-such-host.invalid is none of this PC");
    }
}
