package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.pos.RunningServer;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Openings of TLS as no client of today sends them, in bytes, since Java's own would refuse to.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WeakTlsTest {
    private static final int PATIENCE = 20_000;
    private static final int HANDSHAKE = 0x16;
    private static final int ALERT = 0x15;
    private static final int SERVER_HELLO = 2;
    private static final int TLS_1_2 = 0x0303;

    private RunningServer server;

    @SuppressWarnings("NullAway.Init")
    WeakTlsTest() {}

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        server = RunningServer.on(folder, 0, Map.of("server.lan", "on"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /// A ClientHello that offers one version and one suite, and the groups and signatures that go
    /// with elliptic curves.
    private static byte[] hello(int version, int suite) throws IOException {
        var body = new ByteArrayOutputStream();
        var out = new DataOutputStream(body);
        out.writeShort(version);
        out.write(new byte[32]);
        out.writeByte(0);
        out.writeShort(2);
        out.writeShort(suite);
        out.writeByte(1);
        out.writeByte(0);
        byte[] groups = {0x00, 0x0a, 0x00, 0x06, 0x00, 0x04, 0x00, 0x17, 0x00, 0x1d};
        byte[] points = {0x00, 0x0b, 0x00, 0x02, 0x01, 0x00};
        byte[] signatures = {
            0x00, 0x0d, 0x00, 0x08, 0x00, 0x06, 0x04, 0x03, 0x08, 0x04, 0x04, 0x01
        };
        out.writeShort(groups.length + points.length + signatures.length);
        out.write(groups);
        out.write(points);
        out.write(signatures);
        var record = new ByteArrayOutputStream();
        var framed = new DataOutputStream(record);
        framed.writeByte(HANDSHAKE);
        framed.writeShort(0x0301);
        framed.writeShort(body.size() + 4);
        framed.writeByte(1);
        framed.writeByte(0);
        framed.writeShort(body.size());
        body.writeTo(framed);
        return record.toByteArray();
    }

    /// What the server answers: the kind of the record, and the first byte of what is in it.
    private int[] answer(byte[] opening) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.lan().port())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(opening);
            var in = new DataInputStream(socket.getInputStream());
            int kind = in.readUnsignedByte();
            in.readInt();
            return new int[] {kind, in.readUnsignedByte()};
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SSL 3                       | 0300 | C02B
                    TLS 1.0                     | 0301 | C009
                    TLS 1.1                     | 0302 | C009
                    no encryption               | 0303 | C006
                    nobody is asked who they are | 0303 | C018
                    RC4                         | 0303 | C007
                    triple DES                  | 0303 | C008
                    CBC with SHA-1              | 0303 | C009
                    CBC with SHA-256            | 0303 | C023
                    CBC with SHA-384            | 0303 | C024
                    RSA without a fresh key     | 0303 | 009C
                    RSA, CBC                    | 0303 | 002F
                    finite fields               | 0303 | 009E
                    export                      | 0303 | 0003
                    a shared secret             | 0303 | 00A8
                    """)
    void whatIsWeakIsNotSpoken(String what, String version, String suite) throws IOException {
        byte[] opening = hello(Integer.parseInt(version, 16), Integer.parseInt(suite, 16));

        assertThat(answer(opening)[0]).as(what).isEqualTo(ALERT);
    }

    @ParameterizedTest
    @CsvSource({"C02B", "C02C", "CCA9"})
    void whatIsStrongIsSpoken(String suite) throws IOException {
        assertThat(answer(hello(TLS_1_2, Integer.parseInt(suite, 16))))
                .containsExactly(HANDSHAKE, SERVER_HELLO);
    }
}
