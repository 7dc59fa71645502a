package docket.pos.server.lan;

import docket.net.Announcement;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers stations that ask the whole network for a server, by UDP. A question may come in the
/// name of somebody else, so it gets no answer that is more than four times as long, and there are
/// few answers a second.
public final class ProbeResponder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProbeResponder.class);
    private static final byte[] QUESTION =
            Announcement.QUESTION.getBytes(StandardCharsets.US_ASCII);

    /// How much longer than its question an answer may be.
    private static final int MORE = 4;

    private final DatagramSocket socket;
    private final Supplier<Announcement> announcement;
    private final AnswerRate rate;
    private final Thread thread = Thread.ofVirtual().name("probes").unstarted(this::run);

    private ProbeResponder(DatagramSocket socket, Supplier<Announcement> announcement) {
        this.socket = socket;
        this.announcement = announcement;
        rate = new AnswerRate(System::nanoTime);
    }

    /// Begins to answer.
    ///
    /// @param at where; port 0 for any that is free
    /// @param announcement what is answered at the moment
    /// @throws IOException if another program has the port
    public static ProbeResponder open(InetSocketAddress at, Supplier<Announcement> announcement)
            throws IOException {
        var responder = new ProbeResponder(new DatagramSocket(at), announcement);
        responder.thread.start();
        return responder;
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void run() {
        var packet = new DatagramPacket(new byte[Announcement.LONGEST], Announcement.LONGEST);
        while (!socket.isClosed()) {
            try {
                packet.setLength(Announcement.LONGEST);
                socket.receive(packet);
                byte[] answer = announcement.get().bytes();
                if (isQuestion(packet, answer.length) && rate.allows(packet.getAddress())) {
                    socket.send(
                            new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                }
            } catch (SocketException closed) {
                LOG.debug("No more questions are answered", closed);
            } catch (IOException e) {
                LOG.debug("A question could not be answered", e);
            }
        }
    }

    private static boolean isQuestion(DatagramPacket packet, int answer) {
        byte[] text = packet.getData();
        return packet.getLength() * MORE >= answer
                && packet.getLength() >= QUESTION.length
                && Arrays.equals(text, 0, QUESTION.length, QUESTION, 0, QUESTION.length)
                && isOfAPort(packet.getAddress(), packet.getPort());
    }

    /// Not what claims to come from nowhere, or from a port whose service might answer in turn.
    private static boolean isOfAPort(InetAddress from, int port) {
        return !from.isMulticastAddress() && !from.isAnyLocalAddress() && port >= 1024;
    }

    @Override
    public void close() {
        socket.close();
    }
}
