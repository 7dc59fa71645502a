package docket.pos.server.lan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.net.Announcement;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who gets an answer by UDP, and how many.
final class ProbeResponderTest {
    private volatile Announcement announcement =
            new Announcement(new UUID(1, 1), "Mina's", "0.1.0", 1, 8421);

    private ProbeResponder responder;
    private DatagramSocket socket;

    @SuppressWarnings("NullAway.Init")
    ProbeResponderTest() {}

    @BeforeEach
    void open() throws IOException {
        var anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        responder = ProbeResponder.open(anywhere, () -> announcement);
        socket = new DatagramSocket(anywhere);
        socket.setSoTimeout(5_000);
    }

    @AfterEach
    void close() {
        responder.close();
        socket.close();
    }

    private void ask(byte[] question) throws IOException {
        socket.send(
                new DatagramPacket(
                        question,
                        question.length,
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), responder.port())));
    }

    private static byte[] question(String text, int size) {
        return Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), size);
    }

    private Optional<Announcement> answer() throws IOException {
        var packet = new DatagramPacket(new byte[2048], 2048);
        socket.receive(packet);
        return Announcement.read(Arrays.copyOf(packet.getData(), packet.getLength()));
    }

    @Test
    void whoAsksIsToldWhoTheServerIs() throws IOException {
        ask(question(Announcement.QUESTION, Announcement.QUESTION_SIZE));

        assertThat(answer()).contains(announcement);
    }

    @Test
    void aServerThatIsCalledOtherwiseSaysSo() throws IOException {
        announcement = new Announcement(new UUID(1, 1), "Mina and Jun's", "0.1.0", 1, 8421);
        ask(question(Announcement.QUESTION, Announcement.QUESTION_SIZE));

        assertThat(answer()).contains(announcement);
    }

    @Test
    void whatIsNoQuestionOrTooShortForItsAnswerGetsNone() throws IOException {
        ask(question("docket?2", Announcement.QUESTION_SIZE));
        ask(question("", 0));
        ask(question(Announcement.QUESTION, Announcement.QUESTION.length()));
        socket.setSoTimeout(300);
        assertThatThrownBy(this::answer).isInstanceOf(SocketTimeoutException.class);

        socket.setSoTimeout(5_000);
        ask(question(Announcement.QUESTION, announcement.bytes().length / 4 + 1));
        assertThat(answer()).contains(announcement);
    }

    @Test
    void thereAreFewAnswersASecond() {
        var nanos = new AtomicLong();
        var rate = new AnswerRate(nanos::get);
        InetAddress one = InetAddress.ofLiteral("10.0.0.1");

        for (int i = 0; i < 5; i++) {
            assertThat(rate.allows(one)).isTrue();
        }
        assertThat(rate.allows(one)).isFalse();
        assertThat(rate.allows(InetAddress.ofLiteral("10.0.0.2"))).isTrue();

        int all = 6;
        for (int i = 0; i < 200; i++) {
            all += rate.allows(InetAddress.ofLiteral("10.0.1." + i)) ? 1 : 0;
        }
        assertThat(all).isEqualTo(100);

        nanos.addAndGet(1_000_000_000L);
        assertThat(rate.allows(one)).isTrue();
    }
}
